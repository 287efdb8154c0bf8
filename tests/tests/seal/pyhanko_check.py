"""Prints what pyHanko thinks of the one signature in a PDF, one `key value` per line."""
import logging
import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

logging.disable(logging.CRITICAL)
pdf, *trusted = sys.argv[1:]
roots = [load_cert_from_pemder(path) for path in trusted]
context = ValidationContext(trust_roots=roots, allow_fetching=False)
with open(pdf, "rb") as file:
    signatures = PdfFileReader(file).embedded_signatures
    print("signatures", len(signatures))
    status = validate_pdf_signature(signatures[0], context, ts_validation_context=context)
    print("intact", status.intact)
    print("valid", status.valid)
    print("trusted", status.trusted)
    print("coverage", status.coverage.name)
    print("modification", status.modification_level.name)
    print("docmdp_ok", status.docmdp_ok)
    print("bottom_line", status.bottom_line)
    stamp = status.timestamp_validity
    print("timestamp", stamp.intact and stamp.valid and stamp.trusted if stamp else None)
