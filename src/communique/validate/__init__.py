"""Whether a graph has the shape that it should, told in words that help to mend it."""

from communique.validate.inferred import sound
from communique.validate.report import Report, Violation
from communique.validate.shapes import Shapes, Validator

__all__ = ["Report", "Shapes", "Validator", "Violation", "sound"]
