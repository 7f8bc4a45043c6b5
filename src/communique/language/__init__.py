"""Reads a document: sentences, names, people, dates, and who says what in which clause."""
