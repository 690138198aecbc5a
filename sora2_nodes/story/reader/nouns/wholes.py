"""Parts that are seen with what has them: who sits on the rim of a cup sits on the cup, rain on the windscreen of a truck is on the truck."""

from __future__ import annotations

import re

from ....vocabulary.nouns import nearest

PARTS = """rim lip brim ledge windowsill stem stalk petal petals handle handles spout knob bonnet hood windscreen windshield sunroof bumper dashboard fender mudguard mast bow stern hull prow
rigging sail sails wing wings propeller blade blades lid lens screen strap label cap neck drawer armrest backrest headrest railing railings parapet arches
pillars columns facade façade spire steeple dome battlements ramparts steps doorstep eaves gable gutter awning bark roots crown crust peel rind icing frosting spine cover page pages
frame spokes axle tyre tire tyres tires shell antlers branches twig twigs""".split()
AT_ITS_FOOT = ("steps", "doorstep", "pillars", "columns", "arches", "facade", "façade", "awning")
PLACED = "in inside into on onto upon from off at along across against over under beneath through to near by beside behind around between".split()
DETERMINED = "(?:an?|the|his|her|their|its|another)"
QUALITY = r"(?:(?!of\b)[\w-]+ ){0,2}?"
OF_A_WHOLE = rf"\b(?P<at>{'|'.join(PLACED)}|out of) (?:{DETERMINED} )?{QUALITY}(?P<part>{'|'.join(PARTS)}) of (?P<whole>{DETERMINED} (?P<words>[\w-]+(?: [\w-]+){{0,3}}))"
OF_QUALITY = rf"\b(on|at|along|over) (the|an?|its) (?:(?:smooth|rough|sharp|curved|very|thin|flat|polished|shiny|wet|dry|outer|inner|rounded|wooden|metal|glass) ){{1,2}}(edge|top|bottom|side|surface) of (?={DETERMINED} )"  # fmt: skip


def _on_the_whole(match: re.Match[str]) -> str:
    """The thing for its part, where the catalogue has the thing; before it for what is at its foot."""
    if not any(nearest(word.lower()) is not None for word in match["words"].split()):
        return match[0]
    return f"{'in front of' if match['part'].lower() in AT_ITS_FOOT else match['at']} {match['whole']}"


PARTS_FOR_WHOLES = (
    (OF_QUALITY, r"\1 \2 \3 of "),
    (OF_A_WHOLE, _on_the_whole),
    (r"\bon the bottom of (?=an? )", "at the bottom of "),
    (rf"\breflected in (?={DETERMINED} (?:[\w-]+ ){{0,2}}(?:car|van|truck|bus|motorcycle|helmet|window|sunglasses|teapot|kettle|ball)\b)", "beside "),
)  # fmt: skip
