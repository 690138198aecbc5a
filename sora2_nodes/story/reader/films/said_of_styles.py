"""The styles of painters, films and games as prompts name them, told as looks that there are: "Hokusai style" is watercolour, "Figurine style" a miniature.

What the picture shows is left as it is; the look stands in a sentence of its own at the end.
"""

from __future__ import annotations

import re

LOOKS: tuple[tuple[str, str], ...] = (  # names, as a pattern: the look that is nearest
    (r"(?:traditional )?chinese (?:ink )?painting|(?:katsushika )?hokusai|ukiyo-?e|sumi-?e|ink wash|watercolou?r|studio ghibli watercolou?r", "Watercolor style"),
    (r"(?:vincent )?(?:van|von) gogh|(?:claude )?monet|(?:salvador )?dal[ií]|(?:leonardo )?da vinci|rembrandt|picasso|howard hodgkin|chris ofili|impressionis[mt]|impressionist|pointill?ism|renaissance|baroque|expressionis[mt]|oil painting|oil", "Oil painting style"),
    (r"(?:roy )?lichtenstein|romero britto|jamini roy|andy warhol|keith haring|madhubani(?: art)?|egyptian (?:tomb?p? )?hieroglyphics?|egyptian|pop[- ]?art|vector(?: illustration| art)?|flat illustration|cartoon|comic(?: book)?|anime|manga|(?:studio )?ghibli|abstract|graffiti", "Cartoon style"),
    (r"disney(?: movie)?|pixar(?: movie)?|3d[- ]game|3d|dreamworks|video game", "3d animation"),
    (r"low[- ]poly(?: game)?(?: art)?", "Low poly style"),
    (r"figurine|action figure|toy figure", "Miniature style"),
    (r"pencil drawing|pencil sketch|sketch|charcoal|line art|line drawing", "Pencil sketch style"),
    (r"marvel(?: movie)?|dc movie|blockbuster", "Cinematic style"),
    (r"sci-?fi|science fiction", "Futuristic sci-fi style"),
    (r"(?:cyberpunk, )?neon ?punk|cyberpunk", "Cyberpunk style"),
    (r"go ?pro(?: film)?", "Gopro footage"),
    (r"polaroid(?: photo| film)?", "Polaroid"),
    (r"time (?:19[4-9]0)s?|(?:19)?[4-9]0s", "Vintage film"),
    (r"macro lens?(?:es)?|macro", "Macro lens"),
)  # fmt: skip
NAMES = "|".join(names for names, _ in LOOKS)
SAID = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf",?\s*\b(?:with|in) the styles? of (?P<name>{NAMES})\b(?: style)?(?:, studio ghibli)?",
        rf"(?:,\s*|\b)(?:in )?(?:an? |the )?(?P<name>{NAMES})(?:,? (?:{NAMES}))? styles?(?: style)?\b",
        rf"(?:^|(?<=[.,] ))(?:an? |the )?(?P<name>{NAMES})(?: style)? (?:painting|illustration|drawing|picture|rendering|film painting) (?:painting )?of ?",
    )
)
TALK: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(said, re.IGNORECASE), plain)
    for said, plain in (
        (r"\bpainting of(?=(?:[A-Z]|\d|an? ?[A-Z]|a\b|the\b))(?! )", "painting of "),
        (r"\bof(?=(?:Two|A|An|The|\d+) )", "of "),
        (r"\bSydney['’]s (?:iconic |famous |beautiful )?Opera House\b", "the Sydney Opera House"),
        (r"(?:^|(?<=, ))drove viewpoint,? ?", "high angle view, "),
        (r"(?:,\s*|^)(?:high|highly) detailed(?:,\s*)?", ", "),
        (r"(?:^|,\s*)large motion(?:,\s*|$)", ", "),
        (r"\b(an? |the )?large motion (?=[a-z])", r"\1"),
        (r"(?:^|,\s*)(?:4k|8k|hd)(?: resolution)?(?=,|$|\.)", ""),
    )
)  # fmt: skip


def with_plain_styles(text: str) -> str:
    """A text whose named styles stand at its end as looks, and that speaks of motion, detail and viewpoints plainly."""
    for said, plain in TALK:
        text = said.sub(plain, text)
    looks: list[str] = []
    for said in SAID:
        for match in said.finditer(text):
            looks.append(next(look for names, look in LOOKS if re.fullmatch(names, match["name"], re.IGNORECASE)))
        text = said.sub(" ", text)
    text = re.sub(r"\s+([.,])", r"\1", re.sub(r" {2,}", " ", text)).strip(" ,")
    if not looks:
        return text
    text = re.sub(r"^[.,;]\s*", "", text)
    return f"{text}{'' if text.endswith(('.', '!', '?')) else '.'} {'. '.join(dict.fromkeys(looks))}."


__all__ = ["with_plain_styles"]
