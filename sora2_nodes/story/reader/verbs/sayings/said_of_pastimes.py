"""Manners of speaking of sports, pastimes and care of the body put into plain words: lists of actions leave articles out and name two at once."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]

WHO = (
    r"(?P<who>(?:an?|the|one) (?:[\w-]+ ){0,2}?(?:person|man|woman|boy|girl|child|kid|guy|lady|teenager|athlete|human))"
)
BARE = (
    "harp|flute|guitar|violin|cello|saxophone|accordion|ukulele|banjo|trumpet|trombone|clarinet|bike|bicycle|scooter|skateboard|motorcycle|motorbike|horse|camel|car|truck|bus|tractor|boat|kite|frisbee|"
    "baseball|basketball|football|volleyball|tennis ball|axe|hammer|book|newspaper|computer|laptop|phone|cart|trolley|dog|cow|goat|sheep|snowman|sandcastle|rope|sword|bow|shower|tie|cake|tree|ladder|treadmill"
)  # what stands without an article in a list of actions
ONE_EACH = r"(?:rid|driv|fly|play|throw|catch|read|us|push|pull|milk|mak|build|climb|groom|pet|walk|wash|brush|feed|shav|carry|kick|hit|swing|strum|paddl|row|steer|hold|lift|bak|cut|pull|shoot)"
MADE = re.compile(r"snowman|sandcastle", re.IGNORECASE)


def _with_article(found: re.Match[str]) -> str:
    """ "Riding bike": riding a bike; a snowman that is made is built."""
    verb = "building" if found["v"].lower().startswith("mak") and MADE.search(found["n"]) else found["v"]
    return f"{verb} {found['p'] or ''}{'an' if found['n'][0] in 'aeiou' else 'a'} {found['n']}"


def _one_of_two(found: re.Match[str]) -> str:
    """ "Catching or throwing a ball": what is seen best of both."""
    first, second = found["a"], found["b"]
    return second if first.lower() in ("catching", "trimming", "walking") else first


def _haircut(found: re.Match[str]) -> str:
    who = found["who"][0].lower() + found["who"][1:]
    return f"A barber is cutting {who}'s hair"


SAID_OF_PASTIMES: tuple[tuple[str, Plain], ...] = (
    (r"\b(?:serv|hit|return|deliver)(?P<e>s|es|ing|ting)? an? (?:[\w-]+ )?(?:shot|serve|volley|backhand|forehand|ace) (?:in|during) an? (?:game|match|set) of (?P<game>tennis|badminton|squash)\b", lambda found: f"play{'ing' if (found['e'] or '').endswith('ing') else 's'} {found['game']}"),
    (r" ?\((?:not|soccer|no|e\.g\.|like|without|with)[^)]*\)", lambda f: "" if "soccer" not in f[0] else " on a football pitch"),
    (r"\b(?P<a>[a-z]+ing) or (?P<b>[a-z]+ing)\b(?: with)?", _one_of_two),
    (rf"^{WHO} (?:is |are )?(?:getting|gets|having|has|receiving|receives) (?:an? |his |her |their )?(?:hair ?cut|hair (?:cut|trimmed|done))\b", _haircut),
    (r"^(?P<who>an?) person is crawling baby\b", "A baby is crawling"),
    (r"\b(?:shooting|scoring) goals?\b", "kicking a football into the goal"),
    (r"\b(?:shooting|throwing) (?:a )?basketballs?\b(?! (?:at|into|to|in)\b)", "dunking a basketball into a hoop"),
    (r"\bfinger[- ]snapping\b|\bsnapping (?:his |her |their )?fingers\b", "snapping fingers"),
    (r"\bsnaps (?:his|her|their) fingers\b", "snaps fingers"),
    (r"\bclay pottery making\b|\bmaking (?:clay )?pottery\b|\bmaking (?:a )?clay (?:pot|vase|bowl)s?\b", "shaping a vase on a potter's wheel"),
    (r"\bbending (?:over )?back(?:wards?)?\b", "arching backwards"),
    (r"\brobot danc(?P<e>ing|es|e)\b|\bdo(?P<e2>ing|es)? the robot(?: dance)?\b", lambda f: "robotdanc" + ("ing" if "ing" in (f["e"] or f["e2"] or "") else "es" if "s" in (f["e"] or f["e2"] or "") else "e")),
    (r"\bhula[- ]hoop(?P<e>ing|s)\b(?! (?:lie|lies|roll|rolls|on)\b)|\b(?:spin|twirl|us)(?:s|es|ning|ing|e)? (?:an? |the |her |his )?hula hoop\b(?: around (?:her|his|the) waist)?", lambda f: "hulahooping" if "ing" in f[0] else "hulahoops"),
    (r"\bair[- ]drum(?P<e>ming|s)\b", lambda f: "airplaying" if f["e"] == "ming" else "airplays"),
    (r"\b(?:play(?P<e>ing|s)? )?(?:rock|paper|scissors)[, -]+(?:rock|paper|scissors)[, -]+(?:and )?(?:rock|paper|scissors)\b", lambda f: "pounding fists" if (f["e"] or "") != "s" else "pounds fists"),
    (r"\bcheerleading\b", "cheering with two white balls"),
    (r"\bpom-?poms?\b", "two white balls"),
    (r"\bbarbe(?:c|q)u(?:e)?ing\b", "grilling sausages on a grill"),
    (r"\bbungee[- ]jump(?P<e>ing|s)\b(?: (?:from|off) (?:an?|the) (?:\w+ )?bridge)?", lambda f: f"bungeejump{f['e']} in the mountains"),
    (r"\bmilk(?P<e>ing|s) (?P<a>an? |the |his |her )?(?P<n>(?:\w+ )?(?:cow|goat))\b", lambda f: f"emulg{'ing' if f['e'] == 'ing' else 'es'} {f['a'] or 'a '}{f['n']}"),
    (r"\b(?:doing|does|practi[sc]ing|practi[sc]es|performing|performs) tai[- ]?chi\b", lambda f: "taichiing" if "ing" in f[0].split()[0] else "taichis"),
    (r"\bstretching (?:a |his |her |their |the )?legs?\b|\bdoing (?:a )?leg stretch(?:es)?\b", "toetouching"),
    (r"\b(?:taking|having) a shower\b|\bshowering\b", "showering under a shower"),
    (r"\bskydiv(?P<e>ing|es)\b", lambda f: "flying through the sky in free fall" if f["e"] == "ing" else "flies through the sky in free fall"),
    (r"\bmotorcycl(?P<e>ing|es)\b(?! (?:club|race|helmet|jacket|and|are|is|stand|park|roar|speed|pass|drive))", "riding a motorcycle"),
    (rf"^{WHO} (?:is )?sword[- ]fight(?:ing|s)\b(?! with| against)", lambda f: f"{f['who']} and another person are fighting with swords"),
    (r"\bsword[- ]fight(?P<e>ing|s)\b", lambda f: f"fenc{'ing' if f['e'] == 'ing' else 'es'} with a sword"),
    (r"\b(?:canoe|kayak)ing\b", "paddling a canoe on a lake"),
    (r"\bdanc(?P<e>ing|es) ballet\b|\bballet danc(?P<e2>ing)\b", lambda f: "doing ballet" if "ing" in (f["e"] or f["e2"] or "") else "does ballet"),
    (r"\bplaying (?:with )?(?:an? |the |his |her )?(?:game ?pad|controller|joystick|console)\b", "playing video games"),
    (r"\bfilling (?:in )?(?:her |his |the )?eyebrows\b", "applying makeup"),
    (r"\bsharpen(?P<e>ing|s) (?:an? |the |some )?(?:\w+ )?kni(?:ves|fe)\b", lambda f: f"sharpen{f['e']} a knife"),
    (r"\bshin(?P<e>ing|es) (?:his |her |the |some )?shoes\b", lambda f: f"polish{'ing' if f['e'] == 'ing' else 'es'} a shoe"),
    (r"\b(?P<v>giv|receiv)(?P<e>ing|es) (?:an? |the )?(?P<what>awards?|prizes?|medals?|trophy)\b(?! to)", lambda f: f"giv{f['e']} a trophy to another person"),
    (r"\bgroom(?P<e>ing|s) (?=(?:an? |the |his |her )?(?:\w+ )?(?:dog|cat|horse|pony|poodle)\b)", lambda f: f"pet{'ting' if f['e'] == 'ing' else 's'} "),
    (r"\bwear(?:ing|s) .{0,12}?\bgloves properly\b", "wearing gloves"),
    (r"\brock climbing\b", "climbing a huge rock"),
    (r"\b(?:smok(?P<e>ing|es)|light(?:ing|s) up) (?:an? |the |his |her )?(?:cigarettes?|cigar)\b|(?<=is )smoking(?= *(?:[.,;]|$| (?:in|on|at|by|outside|alone|near)\b))", lambda f: "puffs a cigarette" if f["e"] == "es" else "puffing a cigarette"),
    (r"\b(?:cutting|clipping|trimming) (?:finger|toe)?nails\b", "tinkering with scissors"),
    (r"\b(?:roller[- ]?(?:skating|blading))\b(?! (?:rink|girl|boy|dog|down|through|along|in|on|across))", "skating on roller skates"),
    (r"\b(?:ice|figure)[- ]skating\b(?! (?:on|in|at|rink|across|along|champion|down|through))", "skating on an ice rink"),
    (r"\bplanting trees\b", "planting a tree"),
    (rf"\b(?P<v>{ONE_EACH}(?:n|t|d|g|p)?(?:ing)) (?P<p>(?:with |on |in )?)(?P<n>{BARE})\b(?! \w*(?:ball|player|team|shop|store|house|race|show|trick|tracks?|shoes|rack|park)\b)", _with_article),
    (r"\brunning on treadmill\b", "running on a treadmill"),
    (r"\busing (?:a |the |his |her )?computer\b", "typing on a computer"),
)  # fmt: skip
