"""Parquet: typed columns for data frames and query engines. Needs pyarrow."""

from __future__ import annotations

from itertools import islice
from typing import IO

from communique.errors import CommuniqueError
from communique.export.table import Table

_GROUP = 20_000


def write(table: Table, file: IO[bytes]) -> None:
    """Write a table, a group of rows at a time. CommuniqueError where pyarrow is missing."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise CommuniqueError("Parquet needs pyarrow; install it: pip install 'communique[parquet]'") from error
    types = {"text": pa.string(), "integer": pa.int64(), "date": pa.date32()}
    schema = pa.schema([(column.name, types[column.type]) for column in table.columns])
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        while group := list(islice(table.rows, _GROUP)):
            columns = zip(*group, strict=True)
            arrays = [pa.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
