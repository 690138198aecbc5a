"""A screenplay's scenes as shots and back; what Fountain and Final Draft share. It knows neither's marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...errors import PromptError
from ...frame_rates import written_rate
from ..boards.shot_ids import id_by_words
from ..reader.scene.sections import HEADINGS
from ..scripts.headings import SLUG, read_heading
from ..scripts.script_reader import read_notes
from ..scripts.script_tags import FILM_KEYS, TRANSITION_WORDS, film_tag, known_key, shot_tag
from ..storyboard import DialogueLine, Shot, Storyboard
from .held_fields import Written, board_of, left_out

SHOT_LINE = r"(?:EXTREME |MEDIUM )?(?:CLOSE(?:-| )?(?:UP|ON|SHOT)|ANGLE|INSERT|POV|WIDE|REVERSE|TRACKING|BACK TO|OVERHEAD|AERIAL|TWO.?SHOT|LOW ANGLE|HIGH ANGLE|ON)\b[A-Z0-9 ,.:'’\-–—/()]*"
OFF_SCREEN = ("V.O.", "O.S.", "O.C.", "VO", "OS", "OC")
GOES_ON = r"(?i)\b(?:continuous|continued|cont'd|same|same time|moments later)\b"
TRANSITIONS = {"dissolve": "DISSOLVE TO:", "dip": "FADE TO BLACK:", "match": "MATCH CUT TO:"}
TAGS = ("duration", "camera", "perspective", "lighting", "tone", "soundtrack", "pace", "continuity", "seed", "take", "footage",
        "footage_in_s", "footage_out_s", "id", "transition_s", "sound_lead_s", "sound_tail_s", "overlay")  # fmt: skip
WRITTEN_AS = {"duration_s": "duration", "transition_s": "transition length", "sound_lead_s": "j cut", "sound_tail_s": "l cut",
              "footage_in_s": "footage in", "footage_out_s": "footage out"}  # fmt: skip
FILM_TAGS = ("size", "fps", "film seed", "negative", "title card", "end card", "card length", "font")


INTRODUCED = r"\b[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+)+(?=,| \()"  # "OFFICER DIAZ, a young man": a part and a name


@dataclass
class ScreenplayScene:
    """A scene while it is read, or as it is written. tags: (key, value) of its notes."""

    heading: str
    transition: str = ""
    tags: list[tuple[str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    lines: list[DialogueLine] = field(default_factory=list)
    same_place: bool = False  # begun by a shot line inside a scene

    @property
    def empty(self) -> bool:
        return not (self.words or self.lines or self.tags)


class ScreenplayReader:
    """Takes a screenplay's elements in order and makes its storyboard."""

    def __init__(self, shot_s: float) -> None:
        self._shot_s = shot_s
        self.board = Storyboard(shots=())
        self.not_held: list[str] = []
        self._scenes: list[ScreenplayScene] = []
        self._transition = ""
        self._speaker, self._notes, self._goes_on = "", "", False

    def heading(self, text: str) -> None:
        """Begin a scene."""
        self._scenes.append(ScreenplayScene(heading=text.strip(), transition=self._transition))
        self._transition = ""

    def shot(self, text: str) -> None:
        """Begin another shot of the scene: "CLOSE ON ANNA"."""
        last = self._scenes[-1] if self._scenes else None
        if last and not last.empty:
            self._scenes.append(ScreenplayScene(heading=last.heading, transition=self._transition, same_place=True))
            self._transition = ""
        words = text.strip(" .:")
        self.action((words.capitalize() if words.isupper() else words) + ".")

    def action(self, text: str) -> None:
        """Add a line of action; an upper-case one that names a shot begins one."""
        if not self._scenes:
            self._scenes.append(ScreenplayScene(heading=""))
        self._scenes[-1].words.append(re.sub(INTRODUCED, lambda found: found[0].title(), text.strip()))

    def transition(self, text: str) -> None:
        """Note how the next scene begins."""
        word = text.strip(" .:>").lower()
        bare = re.sub(r"\s+to$", "", word)
        known = TRANSITION_WORDS.get(word) or TRANSITION_WORDS.get(bare)
        if known is None and bare not in ("dissolve", "cut", "match", "dip"):
            self.not_held.append(f"the transition {text.strip()!r}, shown as a cut")
        self._transition = known or (bare if bare in ("dissolve", "match", "dip") else "")

    def character(self, text: str) -> None:
        """Name who speaks next: "ANNA (V.O.)"."""
        match = re.match(r"\s*([^(]*?)\s*((?:\([^)]*\)\s*)*)\^?\s*$", text)
        self._speaker = match[1] if match else text.strip()
        self._goes_on = False
        asides = re.findall(r"\(([^)]*)\)", match[2] if match else "")
        self._notes = "; ".join(
            one for one in asides if not re.fullmatch(r"(?i)cont(?:'|’)?d\.?|continued", one.strip())
        )

    def parenthetical(self, text: str) -> None:
        """Add how the line is said, when, or from which recording."""
        self._notes = "; ".join(part for part in (self._notes, text.strip().strip("()")) if part)
        self._goes_on = False

    def dialogue(self, text: str) -> None:
        """Add a spoken line, or more of the one before it."""
        if not self._speaker:
            return self.action(text)
        if not self._scenes:
            self._scenes.append(ScreenplayScene(heading=""))
        lines = self._scenes[-1].lines
        if self._goes_on and lines:
            lines[-1] = replace(lines[-1], text=f"{lines[-1].text} {' '.join(text.split())}")
            return None
        at_s, audio, manner = read_notes(self._notes)
        line = DialogueLine(speaker=self._speaker, text=" ".join(text.split()), at_s=at_s, audio=audio, manner=manner)
        lines.append(line)
        self._notes, self._goes_on = "", True
        return None

    def note(self, text: str) -> None:
        """Read a note: a tag such as "camera: dolly in" is the shot's or the film's; any other is told as not held."""
        key, _, value = (part.strip() for part in text.partition(":"))
        if value and key.lower() in FILM_KEYS and key.lower() != "title":
            self.board = film_tag(self.board, key.lower(), value, 1)
        elif value and known_key(key):
            if not self._scenes:
                self._scenes.append(ScreenplayScene(heading=""))
            self._scenes[-1].tags.append((key.lower(), value))
        else:
            self.not_held.append(f"the note {' '.join(text.split())[:40]!r}")

    def storyboard(self) -> Storyboard:
        """Return the scenes as a storyboard. Raises PromptError with the scene at fault."""
        scenes = [scene for scene in self._scenes if not scene.empty]
        bare = [scene.heading for scene in self._scenes if scene.empty and scene.heading]
        self.not_held += [f"the scene {heading[:40]!r}, in which nothing happens" for heading in bare]
        if not scenes:
            raise PromptError("the screenplay has no scenes: write action or dialogue under a scene heading")
        shots, timed, before = [], [], ""
        for number, scene in enumerate(scenes, 1):
            shot, said = self._shot(scene, number, before)
            shots.append(shot)
            timed.append(said)
            before = scene.heading
        return board_of(shots, timed, self.board, self.not_held)

    def _shot(self, scene: ScreenplayScene, number: int, before: str) -> tuple[Shot, bool]:
        said, timed = _prompt(scene), False
        same = (
            scene.same_place or bool(re.search(GOES_ON, scene.heading)) or _place(scene.heading) == _place(before) != ""
        )
        shot = Shot(prompt=said, duration_s=self._shot_s, continuity="same_world" if number > 1 and same else "film")
        for key, value in scene.tags:
            shot, length = shot_tag(shot, key, value, number)
            timed = timed or length
        if scene.transition and shot.transition_in == "cut":
            shot = replace(shot, transition_in=scene.transition)
        return replace(shot, dialogue=tuple(scene.lines)), timed


def is_shot_line(line: str) -> bool:
    """Tell whether a line of action names a shot: "CLOSE ON THE BALL"."""
    return len(line) < 60 and line.isupper() and re.fullmatch(SHOT_LINE, line.strip()) is not None


def _place(heading: str) -> str:
    """A heading's place and hour as words: "kitchen, night"; "" for one that names none."""
    bare = re.sub(r"\s*#[^#]*#\s*$", "", heading)
    found = read_heading(bare) if re.match(SLUG, bare, re.I) else None
    place = found.place if found else ""
    return ", ".join(part for part in place.split(", ") if not re.fullmatch(GOES_ON + r"|(?i:later)", part))


def _prompt(scene: ScreenplayScene) -> str:
    """Action in words, with the place where it doesn't say it already."""
    headed = any(line.partition(":")[0].strip("*# ").lower() in HEADINGS for line in scene.words if ":" in line)
    words, place = ("\n" if headed else " ").join(scene.words), _place(scene.heading)
    if not words and any(key in ("footage", "clip") for key, _ in scene.tags):
        return ""
    if not words and scene.lines:
        names = dict.fromkeys(line.speaker.title() for line in scene.lines)
        words = f"{' and '.join(names)} {'talk' if len(names) > 1 else 'talks'}"
    if not place or all(word in re.findall(r"\w+", words.lower()) for word in re.findall(r"\w+", place)):
        return words
    return f"{words.rstrip('.')}. {place.capitalize()}." if words else f"{place.capitalize()}."


def scenes_of(board: Storyboard) -> Iterator[ScreenplayScene]:
    """Yield a scene per shot: its heading as its words say, its fields as tags, its action and lines."""
    before = ""
    for number, shot in enumerate(board.shots, 1):
        heading = _heading(shot, number)
        same = number > 1 and _place(heading) == _place(before) != ""
        usual = "same_world" if same else "film"
        yield ScreenplayScene(
            heading=heading, transition=TRANSITIONS.get(shot.transition_in, ""), tags=_tags(shot, usual),
            words=shot.prompt.split("\n") if shot.prompt else [], lines=list(shot.dialogue),
        )  # fmt: skip
        before = heading


def _heading(shot: Shot, number: int) -> str:
    """A slugline where the words say a place, else the shot's number."""
    from ..reader.reading import read_prompt

    if shot.footage or not shot.prompt.strip():
        return f"SHOT {number}"
    said = {cue.field: " ".join(cue.words) for cue in read_prompt(shot.prompt).cues}
    place, hour = said.get("place") or said.get("backdrop"), said.get("hour") or said.get("time_of_day")
    if not place:
        return f"SHOT {number}"
    bare = [re.sub(r"(?i)^(?:in|on|at|a|an|the|by|near|inside|outside)\s+", "", part) for part in (place, hour) if part]
    slug = f"INT./EXT. {' - '.join(bare)}".upper()
    return (
        slug
        if _place(slug) and _prompt(ScreenplayScene(heading=slug, words=[shot.prompt])) == shot.prompt
        else f"SHOT {number}"
    )


def _tags(shot: Shot, usual: str) -> list[tuple[str, str]]:
    fresh = Shot(prompt="x")
    made = [("duration", f"{shot.duration_s:g}s")] if shot.duration_s else []
    if shot.id and shot.id != id_by_words(shot):
        made.append(("id", shot.id))
    if shot.continuity != usual:
        made.append(("continuity", shot.continuity))
    for name in TAGS:
        value = getattr(shot, name, None)
        if name in ("duration", "id", "continuity") or value is None or value == getattr(fresh, name):
            continue
        made.append((WRITTEN_AS.get(name, name), f"{value:g}s" if isinstance(value, float) else str(value)))
    return made + [("reference", reference) for reference in shot.references]


def film_tags(board: Storyboard) -> list[tuple[str, str]]:
    """The film's settings that are not as they come, as keys and values of a script."""
    plain = Storyboard(shots=())
    said = {
        "size": f"{board.width}x{board.height}" if (board.width, board.height) != (plain.width, plain.height) else "",
        "fps": str(written_rate(board.fps)) if board.fps != plain.fps else "",
        "film seed": str(board.seed) if board.seed else "",
        "negative": ", ".join(board.negative),
        "title card": board.title_card.replace("\n", " | "),
        "end card": board.end_card.replace("\n", " | "),
        "card length": f"{board.card_s:g}s" if board.card_s != plain.card_s else "",
        "font": board.font or "",
    }
    return [(key, said[key]) for key in FILM_TAGS if said[key]]


def written(board: Storyboard, text: str) -> Written:
    """A screenplay with what it could not hold."""
    shot = {"prompt", "dialogue", "manner", "references", "transition_in", "duration_s", *TAGS}
    film = {"title", "width", "height", "fps", "seed", "negative", "title_card", "end_card", "card_s", "font"}
    return Written(text=text, not_held=left_out(board, shot=shot, film=film))


def asides(line: DialogueLine) -> tuple[str, list[str]]:
    """Return a line's extension, such as "V.O.", and its parentheticals."""
    parts = [part.strip() for part in line.manner.split(";") if part.strip()]
    extension = next((part for part in parts if part.upper() in OFF_SCREEN), "")
    notes = [part for part in parts if part != extension]
    if line.at_s is not None:
        notes.append(f"at {line.at_s:g}s")
    if line.audio:
        notes.append(f"audio: {line.audio}")
    return extension, notes
