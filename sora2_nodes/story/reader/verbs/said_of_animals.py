"""Manners of speaking of animals put into plain words: their young, and their parents."""

from __future__ import annotations

import re
from collections.abc import Callable

from ....vocabulary.acts import ALIVE
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest

Plain = str | Callable[[re.Match[str]], str]
YOUNG = {  # parent → what its young are called among the things
    "lion": "lion cub", "lioness": "lion cub", "tiger": "tiger cub", "tigress": "tiger cub", "bear": "bear cub", "polar bear": "small polar bear", "panda": "small panda",
    "leopard": "small leopard", "cheetah": "small cheetah", "wolf": "puppy", "fox": "small fox", "dog": "puppy", "cat": "kitten", "hen": "chick", "chicken": "chick", "duck": "duckling",
    "goose": "duckling", "swan": "duckling", "cow": "calf", "horse": "foal", "mare": "foal", "deer": "fawn", "doe": "fawn", "pig": "piglet", "sow": "piglet", "elephant": "baby elephant",
    "giraffe": "small giraffe", "penguin": "small penguin", "monkey": "small monkey", "gorilla": "small gorilla", "whale": "small whale", "kangaroo": "small kangaroo", "sheep": "lamb", "ewe": "lamb",
}  # fmt: skip
PARENTS = "|".join(sorted(YOUNG, key=len, reverse=True))

GROWN = {
    "puppy": "dog", "kitten": "cat", "calf": "cow", "foal": "horse", "duckling": "duck", "chick": "hen", "lamb": "sheep", "piglet": "pig", "fawn": "deer", "joey": "kangaroo", "gosling": "goose",
}  # fmt: skip


INLAND = re.compile(
    r"(?: \w+ly)? in (?:an?|the) (?:[\w-]+ )?(?:river|lake|pond|pool|aquarium|tank|stream|swamp|lagoon)\b"
)


def _owned(match: re.Match[str]) -> str:
    """ "in the dog's bowl": whose it is stands beside it, where that is an animal."""
    owner = nearest(match[3])
    alive = owner is not None and FAMILY_OF[owner.name] in ALIVE
    return f"{match[1]} a {match[4]} beside {match[2]} {match[3]}" if alive else match[0]


def _led(match: re.Match[str]) -> str:
    """ "A hen leading her chicks through a yard": she goes, and they follow her."""
    wet = re.search(r"\b(?:pond|lake|river|water|stream|canal)\b", match["where"]) is not None
    return f"{match['who']} {'swims' if wet else 'walks'}{match['where']}, {match['young']} follow her"


def _young(match: re.Match[str]) -> str:
    """ "A lioness with her two cubs": two lion cubs, not two more lionesses. The parent is the animal named last."""
    named = re.findall(rf"\b({PARENTS})\b", match.string[: match.start()].lower())
    if not named:
        return match[0]
    name, said = YOUNG[named[-1]], match["young"].lower()
    several = bool(match["count"]) or said in (
        "cubs",
        "calves",
        "chicks",
        "babies",
        "young",
        "offspring",
        "pups",
        "kittens",
        "litter",
    )
    many = "calves" if name == "calf" and several else f"{name}s" if several else name
    return f"{match['count'] or ''}{many}" if several else f"a {many}"


def _parent(match: re.Match[str]) -> str:
    """ "A baby elephant with its mother": another elephant, grown, and nobody else."""
    named = re.findall(
        rf"\b(?:baby|little|young|small) ({PARENTS})\b|\b({PARENTS}) (?:cub|calf|pup)\b|\b({'|'.join(GROWN)})s?\b",
        match.string[: match.start()].lower(),
    )
    if not named:
        return match[0]
    young = next(name for name in named[-1] if name)
    grown = GROWN.get(young, young)
    return f"{'an' if grown[0] in 'aeiou' else 'a'} {grown}"


BREEDS = "golden retriever|labrador|corgi|husky|poodle|bulldog|dachshund|dalmatian|german shepherd|beagle|border collie|shiba inu|pug|chihuahua"

SEVERAL = "geese|mice|deer|sheep|men|women|children|people|oxen|wolves|(?:[a-z]{2,}[a-rt-z]s)"  # words for several who do something
WHERE = "in|over|across|above|around|through|past|by|together|off|away|toward|towards|under|near|at|from|along|for|with|on|up|out|down|high|low|gracefully|freely"

SAID_OF_ANIMALS: tuple[tuple[str, Plain], ...] = (
    (r"\b(in|into|on|onto) (her|his|its|their|the|an?) ([a-z]+)['’]s (bowl|dish|plate|basket|cup|nest|bed)\b", _owned),
    (r"\b(?:(?:red|black)-crowned|sandhill|whooping|graceful) crane(s?)\b", r"heron\1"),
    (r"\bcrane(s?) (?=(?:fl(?:y|ies|ying)|soar(?:s|ing)?|wad(?:es?|ing)|danc(?:es?|ing)|preen(?:s|ing)?|tak(?:es?|ing) off|stand(?:s|ing)? in (?:shallow |the )*(?:water|marsh|lake|river))\b)", r"heron\1 "),
    (r"\ban? (?:[\w-]+ )?(?:piece|chunk|scrap|bit|strip) of meat\b", "a steak"),
    (r"\b(hen|chicken|duck|goose|bird|turtle|ostrich) lays? (?:an egg|eggs|its eggs?|her eggs?)\b", r"\1 sits beside an egg"),
    (r"\b(gallops|runs|trots|walks|grazes|plays|barks|hops|prances) outside(?=$|[.,;])", r"\1 outdoors"),
    (r"\b(?P<who>(?:grizzly |brown |black |polar )?(?:bear|heron|otter|grizzly)s?|grizzlies) (?:are |is )?(?:fish(?:es|ing)?)(?: for salmon)? (?=(?:in|at) (?:an?|the) )", lambda found: f"{found['who']} {'wade' if found['who'].endswith('s') else 'wades'} "),
    (r"\b(?P<who>(?:seal|dolphin|whale|walrus|otter|sea lion|orca|manatee|narwhal))(?P<many>s|es)? (?:re)?surfaces?\b(?! of)", lambda found: f"{found['who']}{found['many'] or ''} swim{'' if found['many'] else 's'} at the surface" + ("" if INLAND.match(found.string, found.end()) else " of the sea")),
    (r"\b(?P<how>dive|plunge|leap|jump|slip)(?P<e>s|d|ing)? into (?:the )?(?:cold|icy|deep|freezing|frigid|dark|chilly|crystal|clear|calm)(?:,? (?:cold|icy|blue|dark|clear))? waters?\b(?! of\b)", r"\g<how>\g<e> into the sea"),
    (r"\b(?:(is|are) |(lies?) |lying )?(?:(?:lazily|comfortably|fully|happily) )?(?:(?:stretched|sprawled|splayed) out|curled up) (?:\w+ly )?(?=(?:on|in|across|over|by|beside|under|next)\b)", lambda found: f"{found[2]} " if found[2] else f"{found[1]} lying " if found[1] else "lying "),
    (r"\b(?:howl|bark|meow|croak|quack|roar|growl|squawk|caw|bleat|moo|crow)(?P<e>s|ing)? (?=(?:in)?to an? (?:[\w-]+ )?(?:microphone|mic)\b)", r"sing\g<e> "),
    (r"\b(?<!baseball )(?<!cricket )bats?\b(?= (?:is |are )?(?:eating|hanging|flying|sleeping|roosting|in a cave|upside|hangs?|fl(?:y|ies)))", "fruit bat"),
    (rf"\b({SEVERAL}) (fl|f)(?:y|ish)(?= (?:{WHERE})\b| *[,.;]| *$)", lambda found: f"{found[1]} are {'flying' if found[2] == 'fl' else 'fishing'}"),
    (r"\b(?:rushing|roaring|raging|gushing|fast[- ]flowing|babbling|flowing) (?=(?:rivers?|streams?|brooks?|creeks?|waters?)\b)", ""),
    (r",? (?:and )?(?:disappear|vanish)(?:s|ing) (?:upon|on|after|when|as it|once it) (?:reach\w*|arriv\w*|hit\w*)[^,.;]*", ""),
    (r"\bring[- ]tailed lemurs?\b", "lemurs"),
    (r",? in (?:its|their|the|a) natural (?:habitats?|environments?)\b", ""),
    (r"\b(heron|stork|robin|eagle|hawk|falcon|parrot|flamingo|sparrow|seagull|pelican|swan|crow|raven)s? bird\b", r"\1"),
    (r"\b(stand(?:s|ing)?|sit(?:s|ting)?|perch(?:ed|es|ing)?) over (?=(?:an?|the) (?:\w+ )?(?:rock|stone|boulder|log|stump)\b)", r"\1 on "),
    (r"\bfeed(s|ing)? on (?=(?:an?|the) (?:\w+ )?tree\b)", r"eat\1 from "),
    (r"\b(baby|young|little) (rhino|elephant|hippo|giraffe|zebra|bear|lion|tiger|monkey|panda|kangaroo|deer|whale|dolphin|penguin|cheetah|leopard|gorilla)\b([^.;]*?) with (?:its |his |her |the )?(?:mom|mother|mum|mommy)\b", r"small \2\3 with a large \2"),
    (r"\bmother (whale|dolphin|bear|elephant|duck|lion|tiger|seal|orca)\b([^.;]*?) with (?:her |its )?babies\b", r"large \1\2 with two small \1s"),
    (r"\b(an? )(horse|cow|zebra|elephant|deer|goat|camel|bison|sheep|antelope|buffalo|giraffe)\b([^.;]*?) to join (?:a|the|its) herd(?: of (?:its|their) kind)?\b", r"five \2s\3"),
    (r"\b(?<!flock and )an? herd\b(?! of| dog)", "a herd of cows"),
    (r"\b(?:sandy|sand-coloured|sand-colored) (?=(?:kangaroo|dog|cat|lion|camel|horse|fox|wolf|rabbit|bear|deer|goat|puppy|kitten|tiger|monkey|lizard)s?\b)", "beige "),
    (rf"\b({BREEDS}) pup(?:py|(pies|s))?\b", lambda found: f"small {found[1]}{'s' if found[2] else ''}"),
    (r"\b(?:her|his|its|the|their) (?P<count>(?:two|three|four|five|six|seven) )?(?:(?:little|tiny|newborn|young|playful|small|adorable|fluffy) )*(?P<young>cubs?|calf|calves|chicks?|bab(?:y|ies)|young|offspring|pups?|kittens?|joey|litter)(?=[,.;]|\s+(?!of\b)|$)", _young),
    (r"\b(?:its|their) (?:mother|mom|mum|mama|father|dad|parent)\b", _parent),
    (rf"\b(?P<who>(?:an?|the) (?:[\w-]+ )?(?:{PARENTS}|duck|hen|goose|swan|chicken|penguin|dog|cat)) (?:lead|guid)(?:s|ing) (?:(?:her|his|its|the) )?(?P<young>(?:[\w-]+ ){{0,2}}(?:ducklings|chicks|goslings|cygnets|cubs|kittens|puppies|babies|calves|lambs|piglets|fawns|young))\b(?P<where>(?: (?:across|through|along|over|down|into|to|past) (?:an?|the) (?:[\w-]+ ){{0,3}}?[\w-]+)?)", _led),
    (r"\b(?:tak(?:es|ing)|has|having|enjoy(?:s|ing)) an? mud bath\b", "rolls in the mud"),
    (r"\b(?:spread|stretch|unfold|open|unfurl)(?P<e>s|es|ing)?(?: out)? (?:its|her|his|their)(?: (?!wings)\w+){0,2} wings\b(?! (?:and|to|then) (?:fl|soar|take|glid))", lambda found: f"spreadwing{'s' if found['e'] == 'es' else found['e'] or ''}"),
    (r"\bcurl(?P<e>s|ing)(?: itself)?(?: up)? into an? (?:\w+ )?ball\b", lambda found: "crouching" if found["e"] == "ing" else "crouches"),
    (r"\b(?:snap|clack|gnash|click)(?P<e>s|p?ing)? (?:its|his|her|their) (?:\w+ )?(?:jaws?|beak|teeth|mouth)\b", lambda found: f"bark{'ing' if 'ing' in (found['e'] or '') else found['e'] or ''}"),
    (r"\b(?:beat|pound|thump|drum)(?P<e>s|ing)?(?: on)? (?:its|his|her|their) chests?\b", r"chestbeat\g<e>"),
)  # fmt: skip
