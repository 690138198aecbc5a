"""Manners of speaking of lessons, of architecture and of machines' parts: "is built floor by floor", "a locomotive's wheels"."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]
BUILDINGS = r"building|house|villa|tower|skyscraper|structure|apartment|interior|room|city|cathedral|library|fa[cç]ade|pavilion|home|museum|church|bridge|block|complex|stadium|palace|castle|pyramid|temple|hotel|mansion"
STYLES = r"brutalist|modernist|futurist|minimalist|postmodernist|constructivist|deconstructivist|expressionist|bauhaus|art[- ]nouveau|art[- ]deco|neoclassical|rationalist|functionalist|parametric"
VEHICLES = r"locomotive|train|steam engine|car|truck|bus|motorcycle|motorbike|bicycle|bike|tractor|wagon|carriage|plane|airplane|jet|helicopter"
PARTS = r"wheels?|pistons?|t[iy]res?|rims?|rods?|axles?|gears?|engine|motor|propellers?|rotors?|spokes?|undercarriage"

SAID_OF_LESSONS: tuple[tuple[str, Plain], ...] = (
    (r"(?:^|(?<=[.;:] ))(?:an? |the )?(?!drone|fpv|aerial)(?:[\w-]+ )?(?:fly|walk)[- ]?through (?:video )?of ((?:an?|the) [^.;]+)", r"\1, dolly in"),
    (rf"\b(?:{STYLES}) (?=(?:[\w-]+ ){{0,2}}?(?:{BUILDINGS})s?\b)", "modern "),
    (rf"\b((?:an?|the|its|their|his|her) (?:[\w-]+ ){{0,3}}?(?:{VEHICLES}))['’]s? (?:[\w-]+ )?(?:{PARTS})(?:,? (?:and|,) (?:[\w-]+ )?(?:{PARTS}))*(?: in motion| at work)?\b(?! (?:falls?|flies|comes|breaks?))", r"\1 driving"),
    (rf"\b((?:{BUILDINGS})s?) (?:(?:is|are|gets?) )?(?:being )?(?:built|constructed|erected|assembled)\b(?! (?:of|on|from|in(?:to)?|over|by|with|around|for|out|between|atop|against|near|under)\b)(?: up)?(?: (?:floor by floor|brick by brick|stor(?:e?y) by stor(?:e?y)|level by level|piece by piece|step by step|block by block))?", r"\1 grows"),
    (r"\b(built|grows) (?:floor by floor|brick by brick|stor(?:e?y) by stor(?:e?y)|level by level|from the ground up)\b", "grows"),
    (r"\b(?:with|has|have|and|behind|through) (?:(?:large|huge|tall|big|wide|modern) )?(?:floor[- ]to[- ]ceiling|panoramic|wall[- ]to[- ]wall) (?:glass )?(?:windows|windowpanes|glass|glazing)(?: (?:and|with) (?:an? )?(?:[\w-]+ ){1,2}views?)?", ""),
    (r"\bexplain(s|ing)? (?:the )?([\w-]+(?: system)?) (?:with|using|on) (?:an?|the) (?:[\w-]+ )?model\b", lambda found: f"{'talking about' if found[1] == 'ing' else 'talks about'} a small {found[2]} on a table"),
    (r"\b(?:an?|the) seed (?:sprouts?|germinates?)(?: (?:and|then) (?:slowly )?(?:grows|turns|develops) (?:up )?(?:into|to) (?:an? )?(?:[\w-]+ )?(?:plant|seedling|flower|tree|sprout))?\b", "a sprout grows out of the ground"),
    (r"\battract(?:s)? (?:each other|one another)(?: and (?:snap|stick|click|come|clip) together)?\b", "snap together"),
    (r"\b(?:(?:human|real|anatomical) )?heart (?:that (?:is )?)?(?:beats?|beating|pumps?|pumping|throbs?|throbbing|pulses?|pulsing|pulsates?)(?: blood)?\b", "heart pulsating"),
    (r"\b(?:beating|pumping|throbbing|pulsing) ((?:human |anatomical )?heart)\b", r"\1 pulsating"),
)  # fmt: skip
