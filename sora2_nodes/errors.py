"""Every error this package raises on purpose.

Sora2Error                 something the user can act on; the CLI prints one line and exits with 1
├── PromptError            a prompt, script or storyboard that can't be read
├── InputError             a value, file or size outside what is accepted
├── WeightsError           weights missing, damaged or of another architecture
├── OutputError            a file that can't be written
├── MediaError             a clip, sound or picture that can't be decoded or encoded
├── ConsentError           a cameo that is unsigned, expired, revoked or out of scope
├── CreditError            a hold or settlement the ledger refuses
├── QueueError             a job that can't be queued, found or cancelled
├── HostError              a host object of a kind these nodes don't know
└── Cancelled              the caller asked to stop; never swallowed

A message says what was wrong, which value, and what to do.
"""


def printable(text: str) -> str:
    """Write control characters, and what no terminal can show, as escapes: messages repeat what strangers wrote."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return shown.encode("utf-8", "backslashreplace").decode()


class Sora2Error(Exception):
    """Base of all errors meant for the user."""


class PromptError(Sora2Error):
    """A prompt, script or storyboard can't be read."""


class InputError(Sora2Error):
    """A value, file or size is outside what is accepted."""


class WeightsError(Sora2Error):
    """Weights are missing, damaged or of another architecture."""


class OutputError(Sora2Error):
    """A file can't be written."""


class MediaError(Sora2Error):
    """A clip, sound or picture can't be decoded or encoded."""


class ConsentError(Sora2Error):
    """A cameo may not be used here."""


class CreditError(Sora2Error):
    """The ledger refuses a hold or a settlement."""


class QueueError(Sora2Error):
    """A job can't be queued, found or cancelled."""


class HostError(Sora2Error):
    """A host object is of a kind these nodes don't know."""


class Cancelled(Sora2Error):
    """The caller asked to stop."""
