"""Signs and the words on them, as prompts name them: a "No Entry" sign, 'KEEP OFF' on a sign, the word "START" on a mug.

Each is told as a thing that says something between double quotes, which `quoted_letters` reads.
"""

from __future__ import annotations

import re

WRITTEN = r"(?:words?|label|phrase|letters|says?|reads?|saying|reading|labell?ed|titled|text)\b"
QUOTED = r'"[^"\n]{1,60}"'
SINGLE = (
    re.compile(rf"(?P<before>\b{WRITTEN}[^'\"‘’.\n]{{0,24}})[‘'](?P<said>[^'’\"\n]{{1,40}})['’](?!\w)", re.IGNORECASE),
    re.compile(
        r"(?P<before>)(?<!\w)[‘'](?P<said>[^'’\"\n]{1,40})['’](?= (?:is |are )?(?:written|printed|painted|spelled)\b)",
        re.IGNORECASE,
    ),
)
BEARERS = r"sign|mug|cup|coffee mug|t-shirt|shirt|flag|banner|billboard|bottle|box|cake|wall|door|book|shop|store front|storefront|bag|truck|van|bus"
ROWS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(said, re.IGNORECASE), plain)
    for said, plain in (
        (rf"(?:\b(?:an?|the) )?({QUOTED}) (?:(?:road|street|warning|traffic|wooden) )?sign\b", r"a notice sign that says \1"),
        (rf"({QUOTED}) (?:written |printed |painted )?(in (?:(?:bold|big|large|bright|thick|black|white|red|blue|green|yellow|orange|capital) )*letters) on (?:an?|the) (?:(?:road|street|warning) )?sign\b", r"a notice sign that says \1 \2"),
        (rf"\b(?:the )?words? ({QUOTED}) (?:(?:is |are )?(?:written|printed|painted) )?on ((?:an?|the) (?:[\w-]+ )?(?:{BEARERS}))\b", r"\2 that says \1"),
        (r"\b(?:circular|round) (?:road |street |traffic )?sign\b", "round sign"),
        (r"\bdiamond[- ]shaped (?:road |street |traffic )?sign\b", "diamond sign"),
    )
)  # fmt: skip
PLAIN_SIGN = re.compile(
    r"\b(?<!neon )(?<!road )(?<!street )(?<!round )(?<!diamond )(?<!notice )(?<!stop )(?<!open )(?<!wooden )(?:caution |warning |yield |danger |hazard |rectangular )?sign\b(?= (?:with|that|displaying|featuring|showing|accompanied|reading|saying|bearing|next)\b)",
    re.IGNORECASE,
)
PURPOSE = re.compile(
    r",? (?:warning|reminding|commanding|telling|asking|urging|instructing|advising|informing)\b[^,.;]*?(?= (?:at|in|on) (?:an?|the) \w|[,.;]|$)",
    re.IGNORECASE,
)  # what it is there for
WRITTEN_IN = re.compile(r",? (?:written |printed |painted )in ([a-z]+)(?! letters)\b", re.IGNORECASE)
LEFT = re.compile(
    rf"({QUOTED}),? (?:is |are )?(?:\w+ly )?(?:printed|painted|inscribed|engraved|stamped|embossed|written)(?: (?:inside|within|below|above|beneath|underneath|across|on|in) ?(?:it|(?:the )?(?:middle|cent(?:er|re)|front|side|top))?)?(?=$|[,.;]| (?:in|and|with)\b)",
    re.IGNORECASE,
)  # how words came onto what bears them
LABELLED = re.compile(
    r"(?P<lead>\b(?:label|text|logo|lettering|inscription)\b[^.\"]{0,30}) reads? (?=\")", re.IGNORECASE
)
GROUND = re.compile(r",? (?:against|on|over) an? (?:(?:bright|plain|solid|dark|light) )?(?P<colour>[a-z]+) background", re.IGNORECASE)  # fmt: skip
SIGN = re.compile(r"\b(notice|round|diamond) sign\b")


def with_signs(text: str) -> str:
    """A text in which what a sign says stands after it, between double quotes."""
    for said in SINGLE:
        text = said.sub(lambda found: f'{found["before"]}"{found["said"]}"', text)
    if '"' not in text and "sign" not in text.lower():
        return text
    for pattern, plain in ROWS:
        text = pattern.sub(plain, text)
    if '"' in text and "neon" not in text.lower():
        text = PLAIN_SIGN.sub("notice sign", text)
    if SIGN.search(text) and (ground := GROUND.search(text)) is not None:  # the colour of the board, not of the picture
        text = SIGN.sub(rf"{ground['colour']} \1 sign", text[: ground.start()] + text[ground.end() :], count=1)
    text = LEFT.sub(r"\1", LABELLED.sub(r"\g<lead> says ", text))
    if SIGN.search(text):
        text = WRITTEN_IN.sub(r" in \1 letters", PURPOSE.sub("", text))
    return text


__all__ = ["with_signs"]
