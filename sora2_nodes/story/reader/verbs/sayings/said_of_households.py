"""Manners of speaking of what people do in and about a house, and for one another, put into plain words as `story.reader.idioms` does."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]

WHOSE = r"(?:(?:the|his|her|their|an?|some|all|all the|one['’]s) )?"
MANY = r"(?:[\w-]+ ){0,2}?"
WASHING = (
    r"(?:laundry|clothes|clothing|towels?|bed ?sheets?|sheets?|linens?|blankets?|t-?shirts?|shirts?|garments?|washing)"
)
CROCKERY = r"(?:dish(?:es)?|crockery|cutlery|pots and pans|plates?|mugs?|cups?|glasses)"
ONE_OF_TWO = re.compile(r"\b(?:one|a|an|the|two) (?:[\w-]+ ){0,2}?(?:person|people|man|woman|men|women|boy|girl|child|friend|student|colleague|neighbou?r)s?\b", re.IGNORECASE)  # fmt: skip
NOUN_AHEAD = r"(?! (?:person|man|woman|boy|girl|child|friend|student|colleague|neighbou?r|one|[\w-]+ (?:person|man|woman|boy|girl|child)))"
AFTER_ANOTHER = r"(?=\s*(?:[.,;!?]|$|['’]s\b)| (?:into|onto|to|with|while|in|at|on|for|and|put|over|under|across|down|up|an?|the|some|another)\b)"
SOMEBODY = r"(?:another|the other|a second) (?:person|man|woman|boy|girl|child|friend|student|colleague)"
WORN = r"coat|jacket|scarf|tie|necktie|helmet|hat|cap|necklace|glasses|sunglasses|gloves|backpack|apron|cloak|cape|sweater|vest|crown|mask|goggles|shoes|boots|headphones"
GIVING = {"hand": "give", "pass": "give", "give": "give", "offer": "give", "lend": "give", "bring": "give"}


def _ing(verb: str, ending: str | None) -> str:
    """A verb in its base form with the ending of another: s or es, ing, or none."""
    end = (ending or "").lower()
    if end.endswith("ing"):
        return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s") if end else verb


def _doing(first: str, rest: str, ending: int | str = "e") -> Callable[[re.Match[str]], str]:
    """What is done instead, its first word in the form of the verb that was said."""
    return lambda found: f"{_ing(first, found[ending])} {rest}".rstrip()


def _through_it(who: str) -> str:
    """Who walks through what is held open, as a sentence of its own."""
    return f"{'Another person' if who.endswith('the other') else who[0].upper() + who[1:]} walks"


def _somebody_else(found: re.Match[str]) -> str:
    """ "One person hands a pen to another": to another person; "one after another" is nobody."""
    before = found.string[: found.start()]
    return "another person" if ONE_OF_TWO.search(before) and not before.rstrip().endswith("after") else found[0]


def _given(found: re.Match[str]) -> str:
    """ "Hands another person a pen": gives a pen to another person."""
    return f"{_ing('give', found['e'])} {found['what']} to {found['who']}"


def _holding_for(found: re.Match[str]) -> str:
    return "one person holds a ladder and another person climbs the ladder"


ENDED = r"(?P<e>ing|es|s)?"

SAID_OF_HOUSEHOLDS: tuple[tuple[str, Plain], ...] = (
    # somebody and another
    (rf"\banother\b{NOUN_AHEAD}{AFTER_ANOTHER}", _somebody_else),
    (r"\bpass(?P<e>ing|es)? (?P<what>(?:an?|the) (?:[\w-]+ )?(?:ball|football|basketball|frisbee)) to (?=another )", lambda f: f"{_ing('throw', f['e'])} {f['what']} to "),
    (r"\b(?:two|three) people (?:are )?hold(?:ing)? (?:an?|the) ladder (?:while|as) the other (?:person )?(?:is )?climb(?:s|ing)?(?: it| up)?\b", _holding_for),
    (rf"\b(?:hand|pass|give|giv|offer|lend|bring){ENDED} (?P<who>{SOMEBODY}) (?P<what>(?:an?|the|some|his|her|their) (?:(?!while|and|as)[\w-]+ ?){{1,5}})(?=\s*(?:[.,;]|$|while|and|as))", _given),
    (r"\bexchang(?P<e>e|es|ing) (?:an? )?(?P<what>handshakes?|high[- ]fives?|hugs?|kisses|greetings)\b", lambda f: _ing({"h": "shake", "k": "kiss", "g": "greet"}[f["what"][0]], f["e"] if f["e"] != "e" else "") + (" hands" if f["what"].startswith("hand") else " each other") if f["what"][:2] not in ("hi", "hu") else _ing("hug", "") + "ging each other" if f["what"].startswith("hu") and f["e"] == "ing" else f"{_ing('hug' if f['what'].startswith('hu') else 'high-five', f['e'] if f['e'] != 'e' else '')} each other"),
    (r"\bpass(?P<e>ing|es)? (?P<what>(?:an?|the|some) (?:[\w-]+ ){0,3}?(?!ball|football|basketball|frisbee|puck|baton)[\w-]+) (?:between them(?:selves)?|back and forth|to (?:one another|each other))\b", lambda f: f"{_ing('give', f['e'])} {f['what']} to each other"),
    (r"\b(?P<a>pick(?:s|ing)? up (?:an?|the|his|her) )(?:fallen|dropped|lost) ", lambda f: f["a"]),
    (rf"\b(?P<a>pick(?:s|ing)? up) (?:something|an (?:item|object)|what was) (?:that was )?dropped by (?P<who>{SOMEBODY})\b", lambda f: f"{f['a']} a purse and gives the purse to {f['who']}"),
    (rf"\bhelp(?P<e>ing|s)? (?P<who>{SOMEBODY}) (?:to )?(?:put on|try on|wear) (?:an?|the|his|her|their) (?P<what>{WORN})\b", lambda f: f"{_ing('help', f['e'])} dress {f['who']} in a {f['what']}"),
    (rf"\b(?:put|plac|drap|wrap|ti|tie|fasten|adjust|straighten|fix|zip up|button up|fit)(?P<e>t?ing|p?ing|y?ing|es|s)? (?:an?|the|his|her|their) (?P<what>{WORN}) (?:on|onto|around|over|for|of) (?P<who>{SOMEBODY})(?:['’]s (?:neck|head|shoulders|back|shirt|face))?\b", lambda f: f"{_ing('help', 'ing' if (f['e'] or '').endswith('ing') else 's')} dress {f['who']} in a {f['what']}"),
    (rf"\b(?:adjust|straighten|fix|button)(?P<e>ing|es|s)? (?P<who>{SOMEBODY})['’]s (?:shirt |coat |jacket )?(?P<what>collar|{WORN})\b", lambda f: f"{_ing('help', f['e'])} dress {f['who']} in a {'shirt and tie' if f['what'] == 'collar' else f['what']}"),
    (rf"\b(?:adjust|straighten|fix|button)(?P<e>ing|es|s)? the collar of (?P<who>{SOMEBODY})(?:['’]s \w+)?\b", lambda f: f"{_ing('help', f['e'])} dress {f['who']} in a shirt"),
    (rf"\bt(?:ies|ie|ying) (?:up )?the (?:shoe ?laces|laces|shoes) of (?P<who>{SOMEBODY})\b|\bt(?:ies|ie|ying) (?P<whom>{SOMEBODY})['’]s (?:shoe ?laces|laces|shoes)\b", lambda f: f"helps dress {f['who'] or f['whom']} in shoes"),
    (rf"\b(?:plac|put|lay|drap|spread|pull|throw)(?P<e>t?ing|es|s)? (?:an?|the) (?:[\w-]+ )?blanket (?:over|on|around|across|onto) (?P<who>{SOMEBODY})\b", lambda f: f"{_ing('tuck', 'ing' if (f['e'] or '').endswith('ing') else 's')} {f['who']} with a blanket"),
    (rf"\bhelp(?P<e>ing|s)? (?P<who>{SOMEBODY}) (?:to get |get )?into (?P<what>(?:an?|the) (?:[\w-]+ )?(?:car|taxi|van))\b", lambda f: f"{_ing('open', f['e'])} {f['what']} and {f['who']} walks to the car"),
    (rf"\b(?:open|hold)(?P<e>ing|s)? (?P<what>(?:an?|the) (?:[\w-]+ )?(?:door|gate))(?: open)? for (?P<who>{SOMEBODY})\b", lambda f: f"{_ing('open', f['e'])} {f['what']} and {f['who']} walks through the door"),
    (r"\bhold(?P<e>ing|s)? (?P<what>(?:an?|the) (?:[\w-]+ )?(?:door|gate))(?: open)?,? (?:for (?P<who>(?:an?|the|his|her) (?:[\w-]+ )?\w+)|(?:while|as) (?P<whom>(?:an?|the|his|her) (?:[\w-]+ ){1,2}?)(?:walk|step|go|pass|come|run)(?:e?s|ing) (?:\w+ )?through(?: it| the (?:door|gate))?)", lambda f: f"{_ing('open', f['e'])} {f['what']}. {_through_it(f['who'] or f['whom'].strip())} through the door"),
    (rf"\b(?:plac|pull|put|hold)(?P<e>t?ing|es|s)?(?: out)? (?:an?|the|his|her) (?P<what>(?:[\w-]+ )?(?:chair|stool|seat)) for (?P<who>{SOMEBODY})(?: to sit(?: down)?(?: in| on)?)?\b", lambda f: f"{_ing('hold', 'ing' if (f['e'] or '').endswith('ing') else 's')} a {f['what']} and {f['who']} sits on the chair"),
    (r"\bpoint(?P<e>ing|s)? (?:at|to|toward|towards) something (?P<join>while|as|and) the other (?:person |one )?(?:is )?looks?(?:ing)?\b", lambda f: f"{_ing('point', f['e'])} and another person looks up"),
    # washing, folding, tidying
    (rf"\bfold(?P<e>ing|s)? (?:up )?{WHOSE}{MANY}{WASHING}\b", _doing("fold", "laundry")),
    (rf"\b(?<!sponge )(?<!brush )(?<!machine )(?<!dishwasher )(?:wash|rins|scrub|dry|do)(?P<e>bing|ing|es|s)?(?: up)? {WHOSE}{MANY}{CROCKERY}(?! (?:of|from|with)\b)\b", lambda f: _ing("wash", f["e"]) + " up" if not f[0].lower().startswith("do") or "dish" in f[0].lower() else f[0]),
    (rf"\bwash(?P<e>ing|es)? {WHOSE}hands\b", _doing("rinse", "hands")),
    (rf"\bdo(?P<e>ing|es)? {WHOSE}(?:laundry|washing)\b", lambda f: {"ing": "doing", "es": "does"}.get(f["e"] or "", "do") + " laundry"),
    (rf"(?<!steam )(?<!cast )(?<!\ban )(?<!\bthe )(?<!\bof )\biron(?P<e>ing|s)(?! (?:board|man|gate|throne|fence|bars?|ore|maiden|rod|horse))(?: {WHOSE}{MANY}{WASHING})?\b", _doing("iron", "clothes")),
    (r"\bmak(?P<e>ing|es|e) (?:the|his|her|their|an?|up the) (?:\w+ )?bed\b", lambda f: f"{_ing('make', f['e'] if f['e'] != 'e' else '')} bed"),
    (r"\bmop(?P<e>ping|s)? (?:the |up the |a )?(?:[\w-]+ )?(?:floors?|tiles)\b", lambda f: f"mop{f['e'] or ''} floors"),
    (rf"\bclean(?P<e>ing|s)? (?:off |up )?{WHOSE}(?P<what>(?:\w+ )?(?:desk|table))\b", lambda f: f"{_ing('wipe', f['e'])} the {f['what']}"),
    (rf"\b(?:organi[sz]|tidy|tidi|rearrang|declutter|sort(?: out)?|straighten(?: up)?|clean(?: out)?|restock)(?P<e>ing|es|s|e)?(?: up| out)? {WHOSE}(?P<what>{MANY}(?:closet|wardrobe|pantry|cupboards?|shelf|shelves|bookshel(?:f|ves)|bookcase|books|drawers?|cabinets?|larder|garage|attic|basement|shed|desk|desktop|paperwork|papers|files|toys))\b(?= *(?:[.,;]|$|in\b|and\b|with\b|at\b|while\b))",
     lambda f: f"{_ing('organize', f['e'] if f['e'] != 'e' else '')} the {_stored(f['what'])}"),
    (rf"\b(?:rearrang|mov)(?P<e>ing|es|e) {WHOSE}furniture\b", lambda f: f"{_ing('push', f['e'] if f['e'] != 'e' else '')} an armchair"),
    (rf"\b(?:arrang|fluff|plump)(?P<e>ing|es|s|e)?(?: up)? {WHOSE}{MANY}(?:pillows|cushions) on {WHOSE}(?:couch|sofa)\b", lambda f: f"{_ing('organize', f['e'] if f['e'] != 'e' else '')} the sofa"),
    (rf"\bclean(?P<e>ing|s)? (?:up )?{WHOSE}(?:kitchen|kitchen counter|counter ?top)\b", _doing("wipe", "the kitchen counter")),
    (rf"\bclean(?P<e>ing|s)? (?:up )?{WHOSE}(?:bathroom|bath|bathtub|washroom|restroom)\b", _doing("wipe", "the bathtub")),
    (r"\bclear(?P<e>ing|s)? (?:off )?(?:the|a|their) (?:dinner |dining |kitchen )?table\b", _doing("organize", "plates on a table")),
    (rf"\bput(?P<e>ting|s)? away {WHOSE}groceries\b", lambda f: f"organiz{'ing' if f['e'] == 'ting' else 'es' if f['e'] else 'e'} the fridge"),
    (r"\bpull(?P<e>ing|s)? (?:down )?(?:the|a) (?:window )?blinds?(?: down| shut| closed)?\b|\b(?:lower|clos|shut|draw)(?P<e2>t?ing|es|s|e)? (?:the|a) (?:window )?blinds?\b", lambda f: _ing("close", (f["e"] or f["e2"] or "").replace("ting", "ing") if (f["e"] or f["e2"]) != "e" else "") + " the window blinds"),
    (r"\b(?:rais|pull up|open)(?P<e>ing|es|s|e)? (?:the|a) (?:window )?blinds?\b", lambda f: _ing("open", f["e"] if f["e"] != "e" else "") + " the window blinds"),
    (r"\b(?P<v>sweep(?:s|ing)?|mop(?:s|ping)?|vacuum(?:s|ing)?) (?:up )?(?:the|his|her|their|a) (?=(?:garage|basement|attic|kitchen|bathroom|bedroom|living room|office|classroom|shop|hallway|corridor|porch|street|barn|stage)\b(?! floor))", lambda f: f"{f['v']} in the "),
    (r"\b(?:an? |the )?(?:laundry carts?|carts? (?:of|full of|with|loaded with) (?:laundry|clothes|groceries|towels|linen))\b", "a shopping trolley with a laundry basket"),
    # making and putting up
    (r"\bhang(?P<e>ing|s)?(?: up)? (?:an?|the|some|their|his|her) (?:[\w-]+ )?(?:picture|painting|poster|photo|portrait|mirror|frame)s?(?: up)? on (?:the|a|their) (?:[\w-]+ )?walls?\b", _doing("hang", "picture")),
    (r"\b(?:put(?P<e>ting|s)? up|hang(?P<e2>ing|s)?(?: up)?) (?:the |some )?(?:christmas|xmas|holiday) decorations\b|\bdecorat(?P<e3>e|es|ing) (?:for|the (?:house|room|home|living room) for) christmas\b", lambda f: "decorat" + ("ing" if "ing" in (f["e"] or f["e2"] or f["e3"] or "") else "es" if (f["e"] or f["e2"] or f["e3"] or "").endswith("s") else "e") + " a christmas tree in a living room"),
    (r"\bty(?P<e>ing) balloons(?: together| up)?\b|\btie(?P<e2>s)? balloons(?: together| up)?\b", lambda f: f"hold{'ing' if f['e'] else f['e2'] or ''} balloons"),
    (r"\b(?P<v>load|unload)(?P<e>ing|s)? (?P<what>(?:(?:the|some|their|a|heavy|several) )*(?P<n>boxes|groceries|luggage|suitcases|bags|box|bag)) (?:into|in|from|out of|onto) (?P<car>(?:an?|the|their|his|her) (?:[\w-]+ ){0,2}?(?:car|van|truck|trunk))\b", lambda f: f"{_ing('lift', f['e'])} a {'box' if f['n'].startswith('box') else 'suitcase' if f['n'] in ('luggage', 'suitcases') else 'paper bag'} beside {f['car']}"),
    (r"\b(chang(?:es?|ing)) (?:an?|the|his|her|their) (?:flat |spare )?(?:tire|tyre|wheel) (?:on|of) (?=(?:an?|the|his|her|their) )", lambda f: "repairing " if f[1].lower().endswith("ing") else "repairs "),
    (r"\bspread(?P<e>ing|s)? (?:some )?(?P<what>butter|jam|peanut butter|honey|cream cheese|jelly|chocolate spread|nutella|margarine) (?:on|onto|over) (?P<on>(?:an?|the|some|his|her) )?(?:slice of |piece of )?(?P<bread>toast|bread|bagel|crackers?|baguette|bun)\b", lambda f: f"{_ing('butter', f['e'])} a {'toast' if f['bread'] in ('toast', 'bread', 'bun') or f['bread'].startswith('cracker') else f['bread']}"),
    (r"\bcrack(?P<e>ing|s)? (?:open )?(?:an?|the|some) crab(?: shells?| claws?| legs?)?\b", _doing("eat", "a crab at a table")),
    (r"\bbit(?P<e>ing|es|e) into (?=(?:an?|the|his|her|some) )", lambda f: {"ing": "eating ", "es": "eats ", "e": "eat "}[f["e"].lower()]),
    (r"\bslurp(?P<e>ing|s) (?=(?:up )?(?:[\w-]+ ){0,2}?(?:noodles|ramen|spaghetti|soup|pasta)\b)", lambda f: f"eat{f['e']} "),
    # what is looked at and listened to
    (r"\bwatch(?P<e>ing|es)? (?:tv|television|the tv|the television|an? (?:[\w-]+ )?(?:movie|film|show|video|series|football game|game)|movies|videos|the news|a tv show)\b(?! (?:on|in) (?:an?|the|his|her|their) (?:phone|laptop|tablet|computer|theat|cinema))(?! in theat)", lambda f: f"sit{'ting' if f['e'] == 'ing' else 's' if f['e'] else ''} on a sofa watching television"),
    (r"\b(?:check|read)(?P<e>ing|s)? (?:his|her|their|the|an?) (?:work )?e?-?mails?\b", _doing("type", "on a laptop")),
    (r"\bwrit(?P<e>ing|es|e) (?:an?|the|some|his|her|their) (?:[\w-]+ )?e-?mails?\b", lambda f: _ing("type", f["e"] if f["e"] != "e" else "") + " on a laptop"),
    (r"\bcheck(?P<e>ing|s)? (?:his|her|their|the) calendar\b", _doing("look", "at a phone")),
    (r"\bplay(?P<e>ing|s)? (?:an? |some )?(?:video )?games? on (?:his|her|their|a|the) (?:cell ?|smart)?phone\b", _doing("look", "at a phone")),
    (r"\blisten(?P<e>ing|s)? to (?:some )?music\b(?! on (?:the )?(?:radio|record|a record|a radio|car)| (?:in|on) (?:a |the )?car)", lambda f: f"danc{'ing' if f['e'] == 'ing' else 'es' if f['e'] else 'e'} in headphones"),
    (r"\bread(?P<e>ing|s)? the news\b(?! (?:desk|studio|on tv|to))", _doing("read", "a newspaper")),
    (r"\bmak(?P<e>ing|es|e) (?:a |some |the )?(?:fresh |hot )?(?:cup of |pot of )?(?P<what>coffee|tea)\b(?! (?:table|shop|art|machine|maker))", lambda f: f"{_ing('pour', f['e'] if f['e'] != 'e' else '')} {f['what']} into a cup"),
    (r"\btext(?P<e>ing|s)\b(?! (?:message|box|on|says|reads))(?: (?:a |his |her |their )?(?:friends?|someone|somebody))?", lambda f: f"look{f['e']} at a phone"),
    (r"\bget(?P<e>ting|s)? ready for (?:work|school|bed|the day)\b", lambda f: _ing("primp", "ing" if f["e"] == "ting" else f["e"])),
    (r"\bt(?P<e>ying|ies|ie) (?:an?|the|his|her|their)? ?(?P<what>(?:bow|neck)? ?tie)\b", lambda f: _ing("primp", {"ying": "ing", "ies": "s"}.get(f["e"], "")) + " in a tie"),
    (r"\bput(?P<e>ting|s)? on (?:his|her|their|a pair of|some)? ?(?:shoes|sneakers|boots|running shoes)\b(?! and\b.*wear)", lambda f: f"t{'ying' if f['e'] == 'ting' else 'ies' if f['e'] else 'ie'} shoes"),
)  # fmt: skip


def _stored(what: str) -> str:
    """What holds the things that somebody puts in order."""
    last = what.split()[-1].lower()
    if last in ("pantry", "larder", "garage", "attic", "basement", "shed", "toys", "shelf", "shelves", "cupboard", "cupboards", "files", "cabinets", "cabinet"):  # fmt: skip
        rooms = {
            "garage": " in a garage",
            "pantry": " in a kitchen",
            "larder": " in a kitchen",
            "attic": " in an attic",
        }
        return (
            f"supermarket shelf{rooms.get(last, '')}"
            if last in ("pantry", "larder")
            else f"storage rack{rooms.get(last, '')}"
        )
    if last in ("books", "bookshelf", "bookshelves", "bookcase"):
        return "bookcase"
    if last in ("desk", "desktop", "paperwork", "papers"):
        return "papers on a desk"
    return {"drawer": "chest of drawers", "drawers": "chest of drawers"}.get(last, "wardrobe")
