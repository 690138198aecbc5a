"""Shots and spoken lines that people write inside a paragraph, put on lines of their own: "Scene 1: ... Scene 2: ...", "[0-3s] ...", "Cut to ..."."""

from __future__ import annotations

import re

NUMBERED = r"(?:(?<=^)|(?<=[.!?;\n\"”)\]])\s*|(?<=\s))(?=(?:shot|scene|clip)\s*#?\d{1,2}\s*(?:\([^)]*\)|\[[^\]]*\])?\s*[:.\-–—])"
SPANS = r"(?=[\[(]\s*(?:\d{1,2}:)?\d{1,3}(?:\.\d+)?\s*s?\s*(?:-|–|—|to)\s*(?:\d{1,2}:)?\d{1,3}(?:\.\d+)?\s*s?(?:ec(?:onds?)?)?\s*[\])])"
TITLED = r"(?m)^\s*(\d{1,3}\.\d{1,2}\s*[-–—]\s*\d{1,3}\.\d{1,2})\s*(?:s\b)?\s*[-–—:]\s*(\S.*)$"
CUTS = r"(?:(?<=^)|(?<=[.!?;\n]))\s*(?:then\s+|we\s+)?(?:smash\s+|hard\s+|jump\s+|match\s+)?cut\s+to\b\s*:?\s*"
SPOKEN = r"(?:^|(?<=[\s.:;\"”]))(?:[-–—•*]\s*)?([A-Z][\w.'-]*(?:\s+[A-Z0-9][\w.'-]*){0,2})\s*(\([^)\n]*\))?\s*:\s*[\"“]([^\"”\n]*)[\"”]"
SECTION = r"(?im)^(.*?)\bdialog(?:ue)?\s*:\s*(\S.*)$"


def with_own_lines(text: str) -> tuple[str, bool]:
    """Return a text with its inline shots and lines on lines of their own, and whether it had inline shots."""
    text = re.sub(SECTION, _dialogue, text)
    for pattern in (NUMBERED, SPANS):
        found = re.compile(pattern, re.I)
        if any(len(found.findall(line)) > 1 for line in text.split("\n")):
            return re.sub(r"[ \t]*" + pattern, "\n", text, flags=re.I).lstrip("\n"), True
    if len(re.findall(TITLED, text)) > 1:
        return re.sub(TITLED, lambda found: f"[{found[1]}s] {found[2].rstrip('.')}. ", text), True
    if re.search(CUTS, text, re.I) and not re.search(
        r"(?im)^\s*(?:[#*>\-\s]*\[?\s*(?:shot|scene|clip|take)\s*#?\s*\d|int\.|ext\.)", text
    ):
        return _cut(text), True
    return text, False


def _dialogue(found: re.Match[str]) -> str:
    """ "Dialogue: - Anna: "Stay." - Max: "Always."": a line each; other text stays as it is."""
    before, after = found[1], found[2]
    lines = list(re.finditer(SPOKEN, after))
    if not lines:
        return found[0]
    rest = re.sub(SPOKEN, " ", after).strip(" -–—•*")
    spoken = [f'{m[1]}{" " + m[2] if m[2] else ""}: "{m[3]}"' for m in lines]
    return "\n".join(part for part in (before.strip(), *spoken, rest) if part)


def _cut(text: str) -> str:
    parts = [part.strip() for part in re.split(CUTS, text, flags=re.I)]
    return "\n".join(f"SHOT {n}: {' '.join(part.split())}" for n, part in enumerate((p for p in parts if p), 1))
