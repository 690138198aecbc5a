"""Provenance: what an output says about itself. Metadata, sidecar, content credentials, visible mark."""

from .credentials import Verification, sign_file, verify_file
from .policy import mark_rule, mark_wanted
from .record import Record, prompt_hash, record_of, without_words, write_sidecar
from .visible_mark import mark_frame

__all__ = [
    "Record",
    "Verification",
    "mark_frame",
    "mark_rule",
    "mark_wanted",
    "prompt_hash",
    "record_of",
    "sign_file",
    "verify_file",
    "without_words",
    "write_sidecar",
]
