"""Manners of speaking of things, vehicles and beasts put into plain words, as `story.reader.idioms` does for all others."""

from __future__ import annotations

import re
from collections.abc import Callable

from ....vocabulary.families import FAMILIES

Plain = str | Callable[[re.Match[str]], str]
BEASTS = "|".join(
    sorted(
        (*FAMILIES["quadruped"], *FAMILIES["bird"], "capybara", "orangutan", "chimpanzee", "seal", "whale"),
        key=len,
        reverse=True,
    )
)
STATUARY = {
    "ice": "translucent glass",
    "crystal": "glass",
    "chocolate": "brown",
    "clay": "brown",
    "sand": "tan",
}  # what a figure of it looks like

NUMBERED = r"(?:two|three|four|five|six|seven|eight|nine|ten|dozen|several|some|\d+) (?:[\w-]+ ){0,2}$"
SAID_OF_THINGS: tuple[tuple[str, Plain], ...] = (
    (r"\bcaught my (?:eye|attention) (?=(?:in|on|at|by)\b)", "is "),
    (r"\brid(e|es|ing) (?:together )?(?:on|in|aboard) (?=(?:an?|the) (?:[\w-]+ )?(?:bus|train|subway|tram|metro|ferry)\b)", lambda found: f"sit{'ting' if found[1] == 'ing' else 's' if found[1] == 'es' else ''} in "),
    (r"\b(?:an? |the )?(?:(?:strong|sudden|gentle|light) )?(?:wind|breeze|gust(?: of wind)?|wind gust)s? (?:lifts?|carr(?:y|ies)|sweeps?|blows?) ((?:an?|the) (?:[\w-]+ )?[\w-]+) (?:up )?(?:in)?to the (?:sky|air)", r"\1 rises into the sky"),
    (r"\b((?:flowers?|trees?|grass|leaves|branches|plants?|reeds|wheat|tulips|roses|daisies|lavender))((?: \w+ly)?) sw(?:ing|ings|inging)\b(?= (?:in|with|by|on) the (?:wind|breeze))", r"\1\2"),
    (r"\b(?:red|blue|green|yellow|white|black|colou?red) contact lens(?:es)?\b", ""),
    (r"\b((?:an? |the |two |three |several )?(?:(?!spinning|toy|table|crop|tank)\w+ )?)(?<!spinning )(?<!toy )(?<!table)tops?\b(?=(?: and (?:an? )?(?:\w+ )?tops?)? (?:is |are )?(?:spin|twirl|whirl|rotat))", r"\1spinning top"),
    (r"\band (an? \w+ )top(?= (?:is |are )?(?:spin|twirl|whirl))", r"and \1spinning top"),
    (r"\b(?:droplet|drop)s? of water (?:is |are )?(?:fall(?:s|ing)|drip(?:s|ping))\b", "water drop falls"),
    (r"\b(an?|the|two|three) orange bi(?:cycle|ke)\b", r"\1 orange road bike"),
    (r"\bplay(s|ing)? (?:the |an? )?keyboards?\b(?! shortcut)", r"play\1 the piano keyboard"),
    (r"\band skis\b(?! (?:down|on|through|over|across|along|fast|past))", "and two skis"),
    (r"\bbush fence\b", "hedge"),
    (r"\bglass buildings?\b", "glass skyscraper"),
    (r"\blight house\b", "lighthouse"),
    (r"\bwatch tower\b", "watchtower"),
    (r"\b(?:(?:modern|wooden|cozy|cosy|rustic|old|luxury|beautiful) )*house interior\b", "living room"),
    (r"\bopera house(?= (?:overlooking|by|near|beside|on the|at night|from|seen|exterior))", "sail-roofed house"),
    (r"\b(?:steel|metal|iron) (?:structure|framework|frame)\b", "lattice tower"),
    (r"\bslash piles?|brush piles?\b", "campfires"),
    (r"\b(?:toy|tin|wind-up|clockwork) robot(s?)(?= (?:is |are |that is |who is )?(?:wearing|wears?|dressed)\b| in (?:an? )?(?:[\w-]+ ){0,2}(?:dress|suit|overalls|jeans|shirt|hat|coat|jacket|uniform)\b)", r"robot\1"),
    (r"\bjack[- ]?o[- ]?lanterns?\b", "carved pumpkin"),
    (r",? from (?:an? |the )?moving (?:vehicle|car|train|bus)\b", ", tracking shot"),
    (r"\b(an? |the )cage\b", r"\1cell bars"),
    (r"\binside an? cell bars\b", "behind cell bars"),
    (r"\b(?:the |a )?(?:bull'?s[- ]?eye|dead cent(?:er|re)|cent(?:er|re)|middle) (?:of|on|in) (?:an?|the|its|his|her) (?:archery )?(?=target\b|dartboard\b|dart board\b)", "a "),
    (r"(?:^|(?<=[.;] ))(?=[^.;]*\b(?:arrows?|archers?|archery)\b)([^.;]*?)\b(?:archery )?(?:target|bull'?s[- ]?eye)\b", r"\1archery target"),
    (r"\b(thrown|hurled|flung|throws?|hurls?|flies) ((?:[\w-]+ )*?)(at|into|toward|towards) (?:an?|the) (?:(?:wooden|round|straw|large|painted) ){0,3}target\b", r"\1 \2\3 an archery target"),
    (r"(?:^|(?<=[.;] ))(?=[^.;]*\bbowling\b)([^.;]*?)\b(?:down|along|on|over) (?:the|a) (?:[\w-]+ )?lane\b", r"\1in a bowling alley"),
    (r"(?:^|(?<=[.;] ))(?=[^.;]*\bdarts?\b)([^.;]*?)\b(?:target|bull'?s[- ]?eye|board)\b", r"\1dartboard"),
    (r"\b(?:the )?(?:goal )?net (?:catches|stops|swallows) (?:the |a )?((?:[\w-]+ ){0,2}?)(soccer ball|football|ball|puck)\b", r"a \2 flies into the goal"),
    (r"\b(into|hits|in|at) the (?:back of the )?(?:goal )?net\b(?=[^.;]*\b(?:goal|scores?|soccer|football)\b|(?<=goal net))", r"\1 the goal"),
    (r"(?:^|(?<=[.;] ))(?=[^.;]*\bgolf\b)([^.;]*?)\b(?:in|into|toward|towards|near|at) (?:the|a) (?:hole|cup)\b", r"\1into a golf hole"),
    (r"\b((?:[\w-]+ ){0,2}?(?:coffee|tea|cocoa|cup of \w+)) (?:accept|receiv|tak|gett)(?:ing|s|es) (?:an? )?(?:[\w-]+ )?(?:pour|splash|stream|drizzle|dash) of ((?:[\w-]+ )?(?:milk|cream|water|honey|syrup))\b", r"\2 is poured into a cup of \1"),
    (r"\b(drip|leak|run|trickl|pour|flow)(s|es|ing|ping)? (?:out )?(?:from|of|out of) (?:an?|the) (?:leaky |leaking |dripping |old |rusty |kitchen |bathroom )*(?:tap|faucet)s? (?:in|into|onto) (?:an?|the) (?:[\w-]+ )?sink\b", r"\1\2 into a sink"),
    (r",? (?:cut|made|folded|fashioned|crafted) (?:from|out of) (?:colou?red |white |thin |crepe )?paper,?(?= \w)", ""),
    (r"\b(an?|the) (dandelion)['’]s? (?:seeds?|fluff) (?:are|is) (?:being )?(?:blown|carried) (?:away|off)\b", r"\1 \2 in the wind, seeds flying"),
    (r"\bin the crook of (?:an?|the|its|his|her) (?=(?:\w+ )?(?:branch|tree))", "on a "),
    (r"\bsnap(s|ping)? at\b", lambda found: "lunging at" if found[1] == "ping" else f"lunge{found[1] or ''} at"),
    (r"\bshar(e|es|ing) (?=(?:an?|the|one) (?:\w+ )?umbrella\b)", lambda found: {"e": "hold ", "es": "holds ", "ing": "holding "}[found[1].lower()]),
    (r"(\bbox(?:es|ing)?\b[^.;]*?\b(?:in|inside) (?:an?|the) (?:[\w-]+ )?)(?<!boxing )ring\b", r"\1boxing ring"),
    (r"\b(levitates?|levitating) (?!above|over|in\b|off|from|near|and|while|with|on\b|up|to\b|through|around|a few|high|slowly|slightly)(?=[a-z])", lambda found: "looking at floating " if found[1].lower().endswith("ing") else "looks at floating "),
    (r",? (?:and )?with rubber bands? (?:wrapped |stretched )?around (?:it|its \w+)\b", ""),
    (r"\bin (?:an?|the) (?:(?:huge|thick|big|massive|giant|dense|white|black|grey|gray) )*(?:cloud|plume|column|burst)s? of (?=(?:\w+ and )?(?:smoke|dust|fire|steam|sparks|snow|ash|sand|powder|mist|flames)\b)", "in "),
    (rf"\b(?:an?|the) ({BEASTS}|robot) boxing match\b", r"two \1s box each other"),
    (rf"\b({BEASTS}) (?:mothers?|moms?|mamas?|mums?|fathers?|dads?)\b", r"\1"),
    (rf"\b(?:mother|mama|mom|father|papa) (?=(?:{BEASTS})\b)", ""),
    (r"(?:,| and| with)? (?:(?:soft|warm|golden|blue|bright|morning) )*(?:light|sunlight|moonlight) (?:spills?|spilling|pours?|pouring|streams?|streaming|floods?|flooding) (?:from|out of) (?:its|the|his|her) [^.;,]*", ""),
    (r"\b((?:electric )?(?:car|tesla|ev|vehicle|truck|van)) (charges|is charging)\b", r"\1 stands"),
    (r"\b(boards?|boarding) (?=(?:an?|the|his|her|its|their) (?:[\w-]+ ){0,2}(?:bus|train|plane|ship|boat|ferry|spaceship|rocket|tram|subway)\b)", lambda found: "walking to " if found[1].lower().endswith("ing") else "walks to "),
    (r"\b(submarine|whale|shark|orca|seal|crocodile|hippo|turtle|dolphin|sea monster)(s?) surfac(es?|ing)\b", lambda found: f"{found[1]}{found[2]} {'rising' if found[3] == 'ing' else 'rise' if found[2] else 'rises'}"),
    (r"\b(?:wood|coal|brick|gas|stone)[- ]fired (?=oven|grill|pizza|kiln|stove)", "brick "),
    (r"\btwists? up\b", "rises"),
    (r"^\s*(?:an? |the )?(?:[\w-]+ )*?(?:luxury |product |tv |cinematic )?([\w-]+?)s? (commercial|advertisement|advert|ad|promo)(?=[,:.;]\s*(?=[^\n]*\b\1s?\b))", r"\2"),
    (r"\bstalk(s|ing) (?=(?:an?|the|its|some|two|his|her)\b)", r"sneak\1 toward "),
    (r"\b(?:breaks?|breaking|shatters?) the sound barrier\b", lambda found: "flying very fast" if "ing " in found[0] else "flies very fast"),
    (r",? (?:a )?vapou?r cone\b(?: (?:forming|forms|around)[^.;,]*)?", ""),
    (r"\b(?:an? pair of |the |an? )?([\w-]+ )?(running shoes|sneakers|trainers|hiking boots) (?:splash|step|run|pound|stomp|sprint|jog)(?:es|s)?\b(?! (?:by|from))", r"Close-up of the feet of a runner in \1\2, the runner runs"),
    (r"\b(?:an? |the )?(ice|crystal|glass|chocolate|sand|clay|wooden) (?:sculpture|statuette|figurine|carving) of (?:an? |the )?(?=(?:\w+ )?(?:swan|dog|cat|horse|lion|bear|eagle|elephant|dragon|fish|dolphin|rabbit|owl|bull|tiger|deer|wolf|penguin|unicorn|frog|turtle)\b)", lambda found: f"a {STATUARY.get(found[1].lower(), found[1].lower())} "),
    (r"\brobot(?:ic)? (?=(?:dog|cat|horse|spider|bird|fish|bull|wolf|lion|dinosaur|bear|tiger|bee|insect|dragonfly|rabbit|elephant|shark|eagle|owl)s?\b)", "grey metal "),
    (r"\b(?:(?:wooden|tin|little|small|old) )*toy soldiers?(?= (?:marche?s?|marching|walks?|comes? (?:to life|alive)|stands?|fights?|dances?|salutes?|guards?)\b)", lambda found: "two tiny soldiers" if found[0].lower().endswith("soldiers") else "tiny soldier"),
    (r"\b(a|the|an? \w+) giant (?=(?:is|holds?|holding|walks?|walking|picks?|stomps?|towers?|wades?|sits?|sleeps?|steps?|strides?|looks?|reaches|throws?|climbs?|eats?|drinks?|peers?)\b)", r"\1 huge man "),
    (r"\b(?:sprints?|races?|dashes|gallops?|charges?|bolts?|hurtles?|tears|speeds?|rushes|bounds?|leaps?|scampers?) after (?=(?:an?|the|his|her|its|their|two|three|some)\b)", "chases "),
    (r"\b(?:sprinting|racing|dashing|galloping|charging|bolting|hurtling|tearing|speeding|rushing|bounding|scampering) after (?=(?:an?|the|his|her|its|their|two|three|some)\b)", "chasing "),
    (r",? (?:and )?(?:spray(?:s|ing)|kick(?:s|ing) up|throw(?:s|ing) up|fling(?:s|ing)|send(?:s|ing)(?: up)?|churn(?:s|ing) up) (?:[\w-]+ ){0,3}?(?:gravel|stones|dirt|dust|sand|mud|pebbles)\b(?: (?:toward|towards|at|into|everywhere|behind|in|from)\b[^,.;]*)?", ", dust"),
    (r"\b(hits?|hitting) (?:an?|the) high (?:note|c)\b", lambda found: "singing" if found[1].lower().endswith("ing") else "sings"),
    (r"\bfire[- ]breathing ((?:[\w-]+ )?(?:dragons?|phoenix|lizards?|dinosaurs?|monsters?|chickens?|roosters?|horses?))\b", r"\1 breathing fire"),
    (r",? until (?:only|just|nothing but|all that(?:['’]s| is) left is) [^.;]*?(?:remains?|(?:is|are) left)(?: [^.;,]*)?", ""),
    (r"\b(?:red |green |bright |moving )*laser(?: pointer(?:['’]s)?)?(?: dot| light| spot| point)\b|\bred dot\b", "tiny red ball"),
    (r"\bfrom (?:(?:the|its|his|her|their|a pile of) )?(?:\w+ )?ashes\b", "in smoke and sparks"),
    (r"(?-i:\bphoenix(?:es)?\b)", "red eagle"),
    (r"(\bbowling\b[^.;]*?)(?<!bowling )\b(?:(?:all )?(?:of )?the |a (?:set|triangle|rack) of |some )?pins\b", lambda found: f"{found[1]}{'' if re.search(NUMBERED, found[1]) else 'ten '}bowling pins"),
    (r"\bthe palm of (his|her|their|an?|the|its|my) hand\b", r"\1 hand"),
    (r"\b(?:holds?|holding) (?:the|an?|his|her|its|their) (?:camera|phone|selfie stick)(?: (?:at arm['’]s length|toward \w+|up|out))*(?= and (?:says?|talks?|speaks?|tells?|whispers?|shouts?|vlogs?)\b)", "takes a selfie"),
    (r"\bloop(?:s|ing)? the loop\b", "flips over"),
)  # fmt: skip
