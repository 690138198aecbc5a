"""What acts on what, as titles say it: "a mirror breaks when struck by a rock", "ink drops into water", "mage conjures fireball in palm"."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]
BEASTS = "wolf|fox|cat|dog|bear|lion|tiger|rabbit|owl|frog|pig|monkey|raccoon|penguin|badger|goat|sheep|horse|duck|parrot|mouse"

PLACED = re.compile(r" (?:in|at|beside|outside) (?:an?|the|his|her|their) \w")  # a place of its own


def _struck(match: re.Match[str]) -> str:
    """ "a mirror breaks when struck by a rock": the rock comes first."""
    by = "pebble" if match["by"] in ("rock", "stone") else match["by"]
    return f"a {by} flies into a {match['what'].lower()} and the {match['what'].lower()} {match['verb']}"


SAID_OF_INTERACTIONS: tuple[tuple[str, Plain], ...] = (
    (r"^(?:an? |the )?(?P<what>[a-z]+) (?P<verb>breaks|shatters|smashes|cracks) (?:when|as|after) (?:it is |it's )?(?:struck|hit) by (?:an?|the) (?:thrown |flying |falling )?(?P<by>[a-z]+)", _struck),
    (r"\b(?:an? |the )?drum ?(?:skin|head)? vibrates? (?:when|as) (?:it is )?(?:struck|hit|beaten) by (?:an? |the )?(?:drumsticks?|sticks?)", "a person plays a drum"),
    (r"\bsnatch(es|ing)? (?=(?:an?|the) (?:[\w-]+ )?(?:ball|frisbee|stick)\b)", lambda found: f"catch{found[1] or ''} "),
    (r"\b(?:engage[sd]?|engaging|take part|takes part|playing|play) in (?:an? )?(?:(?:lively|fun|playful|friendly|exciting) )?game of jump ?rope\b", "jump rope"),
    (r"\bgame of jump ?rope\b", "jump rope"),
    (r"\bmages?\b", lambda found: "wizards" if found[0].lower().endswith("s") else "wizard"),
    (r"\bconjur(es|ing) (?:an? )?(fireballs?|flames?|fire|orbs?|lights?)(?: in (?:his|her|their|the|its)? ?(?:palms?|hands?))?", lambda found: f"hold{'s' if found[1] == 'es' else 'ing'} a burning torch"),
    (r",? controlling (?:the )?(?:flames|fire|wind|water|elements)\b", ""),
    (r"\bcontrols? (?:the )?winds?,? (?:and )?creat(?:es|ing) an? tornado\b", "stands beside a tornado"),
    (r"\b(football|soccer) players? ((?:[\w-]+ ){1,5}?)during (?:an?|the) (?:game|match)\b", r"\1 players \2on a football pitch"),
    (r"\bat (?:soccer|football) (?:practice|training)\b", "on a football pitch"),
    (rf"\bdapper (?P<who>{BEASTS})\b", r"\g<who> in a suit"),
    (r"\b(discuss(?:es|ing)?|explain(?:s|ing)?) (?:the )?(?:stock market|business|finance|market)(?: (?:trends|news|matters|plans|strategies|prices))?\b", r"\1"),
    (r"\b(sticks?|sticking|pok(?:es?|ing)|hang(?:s|ing)?|lean(?:s|ing)?|put(?:s|ting)?) (?:its|his|her|their) heads? out (?:of )?(?:an?|the) (?:moving |open )?(?:car|truck|van|pickup|jeep)(?:['’]s)?(?: window)?", lambda f: f"{'riding' if f[1].endswith('ing') else 'rides'} in a convertible"),
    (r"\b((?:jump|splash|stomp|step|leap|hop|run|danc)(?:s|ing|es|e)?) (?:in|into|through|in and out of|on|over) (?:an?|the|some|several|big|muddy|rain)?(?: (?:big|large|muddy|rain|deep|small))* ?puddles?\b", lambda f: f"{f[1]} on {'the wet ground' if PLACED.match(f.string, f.end()) else 'a wet street'}, splashing water"),
    (r"\b((?:class|lecture|court|ball|dining |waiting |living )?room|classroom|auditorium|hall|theater|theatre|caf[eé]|restaurant|bar|gym|church|bus|train) full of (?:\w+ )?(?:people|guests|customers|workers|fans)\b", r"crowded \1"),
    (r"\bon(?:to)? the back of (?=(?:an?|the|his|her|their|its) )(?!(?:\w+ ){1,3}?(?:letter|card|postcard|book|page|photo|envelope|napkin|receipt|jacket|shirt|hand|neck|head)\b)", "on "),
    (r"\bslip(s|ping)? on (an?|the) (banana peel|banana skin|bar of soap|roller skate|marble)\b", r"fall\1 down beside \2 \3"),
    (r"(?<!at )(?<!near )(?<!by )(?<!of )\b(bus) stops(?= (?:and|at|in|beside|to|by|as|while)\b|[,.])", r"\1 is stopping"),
    (r"\b((?:an?|his|her) (?:(?!(?:of|few|with|has|in|by|near|past|at|from|to|between|and|or)\b)[\w-]+ ){1,2}?)shops (?=(?:in|at|for) )", r"\1walks with a shopping basket "),
    (r"\b((?:people|customers|women|men|shoppers|families|crowds?)) shopping\b", r"\1 walking with shopping baskets"),
    (r"\b((?:an?|the) (?:[\w-]+ )?(?:dog|puppy|retriever|labrador)) (?:plays|playing) fetch with (an?|the|his|her|its) ((?:[\w-]+ )?(?:boy|girl|child|man|woman|owner|kid))\b", r"\1 runs to \2 \3 with a stick in its mouth"),
    (r"\b(?:an?|the) marching band\b(?: (?:is )?(?:march|parad|walk|go|play|perform)(?:es|s|ing)\b)?", "five trumpeters march"),
    (r"\b(in (?:[\w-]+ )?tutus?) practic(?:ing|es|e)\b", r"\1 dancing ballet"),
    (r"\b(graz|feed|munch|nibbl|brows)(es?|s|ing)? on (?:the )?leaves of (?:an?|the |some )?(?:[\w-]+ )?trees?\b", lambda f: f"eat{'ing' if f[2] == 'ing' else '' if f[2] in (None, 'e') else 's'} leaves from a tree"),
    (r"\b(?:mounted|affixed|installed) (above|over|on|to)(?= (?:an?|the) (?:[\w-]+ ){0,2}?(?:door|doorway|entrance|wall|gate|window|fireplace|ceiling)\b)", r"hanging \1"),
    (r"\b(?:an? |the )?(?:(?:home )?(?:workspace|work space|workstation)(?: at home)?|home office)\b", "a study with a desk and a laptop on the desk"),
    (r"\b(an?|the) (artist|painter)['’]s (?:paint ?)?brush (?:touch|mov|strok|glid|danc|sweep)\w* (?:on|across|over|against|onto|along)? ?(?:an?|the) (?:canvas|painting)\b", r"\1 \2 painting on a canvas"),
    (r"\bcross(es|ing)? over (?=(?:an?|the|his|her|their) )", r"cross\1 "),
    (r"\bcross(es|ing)? (road|street|river|bridge)\b", r"cross\1 the \2"),
    (r"\btak(es?|ing) (?:an? |some |the |many )?(?:quick |close-up )?(?:picture|photo|photograph|snapshot)s? of (?!(?:him|her|it|them)sel)", lambda f: "photograph" + {"es": "s", "ing": "ing", "e": ""}[f[1].lower()] + " "),
    (r"\btak(es?|ing) (picture|photo|photograph)s?(?=[,.]|$)", r"tak\1 a \2"),
    (r"\b((?:boxers?|wrestlers?|fighters?|kickboxers?)\b[^.;]{0,30} in )(?:an?|the) ring\b", r"\1a boxing ring"),
    (r"\b(?:rock|lull|sing|soothe|cradle)(s|ing)? ((?:her|his|their|the|an?) (?:[\w-]+ )?)(baby|infant|newborn)(?: boy| girl)? (?:back )?to sleep\b", lambda f: f"cradl{'ing' if f[1] == 'ing' else 'es' if f[1] else 'e'} {f[2]}{f[3]} in the arms"),
    (r"\b(?:an?|the) human (eyes?|face|hand|mouth|ear|foot)\b", r"a person's \1"),
    (r", (his |her |their |the )?((?:[a-z]+ )?(?:family|crowd|friends|guests|children|kids|classmates|teammates|colleagues|onlookers|spectators|fans|relatives|parents|people|dancers|students|dogs|cats|birds)) (around|behind|beside|near) (him|her|them|it) ((?!with\b)[a-z]+ing)\b", lambda f: f". {f[1] or 'the '}{f[2]} are {f[5]} {f[3]} {f[4]}"),
    (r"\bcast(s|ing)? (an?|the|his|her|their) (?:(?!spell)([\w-]+) )?(?:magic )?spells?\b", lambda f: f"hold{f[1] or ''} up a {f[3] + ' ' if f[3] and f[3] != 'glowing' else ''}glowing orb"),
    (r"\b((?:trains?|locomotive|tram)\b[^.;,]{0,40}? )(?:cross(es|ing)|pass(?:es|ing) over|go(?:es|ing) over|roll(?:s|ing) (?:over|across)) (an?|the) ((?:[\w-]+ )?)(?:(?:stone|brick|arched|railway) bridge)\b", lambda f: f"{f[1]}go{'ing' if f[0].split(f[1], 1)[-1].split()[0].endswith('ing') else 'es'} over {f[3]} {f[4]}viaduct"),
    (r",? surrounded by (?:their )?(?:fluttering|flapping) wings\b", ""),
    (r"\bfoot(?:steps|prints) (?:imprint|appear|form|are left|sink)\w*(?: \w+)? (?:on|in|into) (?:the )?((?:soft|wet|golden|warm) )?(sand|snow)\b", r"a person walks on \1\2, close-up of the feet"),
)  # fmt: skip
