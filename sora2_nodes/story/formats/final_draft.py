"""Final Draft's FDX: a screenplay as XML, one paragraph an element."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ...errors import PromptError
from ..storyboard import Storyboard
from .held_fields import Written
from .screenplay import ScreenplayReader, asides, film_tags, is_shot_line, scenes_of, written

DROPPED = ("Cast List", "New Act", "End of Act", "Show/Ep. Title", "Singing")


def is_one(text: str) -> bool:
    """Tell whether a text is Final Draft's."""
    return re.match(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)?<FinalDraft\b", text, re.S) is not None


def read(text: str, shot_s: float) -> Storyboard:
    """Read FDX: scene headings, action, characters, parentheticals, dialogue, transitions, shots, script notes."""
    root = parsed_xml(text, "the Final Draft file")
    reader = ScreenplayReader(shot_s)
    content = root.find("Content")
    if content is None:
        raise PromptError("the Final Draft file has no <Content>: save the script again in Final Draft")
    title = next((words for p in root.findall("./TitlePage/Content/Paragraph") if (words := _words(p))), "")
    reader.board = replace(reader.board, title=title)
    for paragraph in content.iter("Paragraph"):
        if paragraph.get("Type") is None and paragraph in {
            p for note in content.iter("ScriptNote") for p in note.iter("Paragraph")
        }:
            continue
        _element(paragraph.get("Type", "Action"), _words(paragraph), reader)
        for note in paragraph.findall("ScriptNote"):
            for line in note.iter("Paragraph"):
                reader.note(_words(line))
    return reader.storyboard()


def parsed_xml(text: str, what: str) -> Element:
    """Parse XML; raises PromptError with the line where it is broken, and for entities, which could grow without end."""
    if "<!ENTITY" in text:
        raise PromptError(f"{what} declares entities, which are not read: save it without them")
    try:
        return ElementTree.fromstring(text.encode())
    except ElementTree.ParseError as error:
        raise PromptError(
            f"line {error.position[0]}: {what} is broken XML ({str(error).split(':')[0]}): save it again"
        ) from None
    except (LookupError, ValueError) as error:  # an encoding that nobody knows, a character that XML does not have
        raise PromptError(f"line 1: {what} is broken XML ({error}): save it again") from None


def _words(paragraph: Element) -> str:
    """A paragraph's text, without the notes in it."""
    return " ".join("".join(text.text or "" for text in paragraph.findall("Text")).split())


def _element(kind: str, words: str, reader: ScreenplayReader) -> None:
    if not words:
        if kind == "Scene Heading":
            reader.heading("")
        return
    if kind == "Scene Heading":
        reader.heading(words)
    elif kind == "Shot":
        reader.shot(words)
    elif kind == "Character":
        reader.character(words)
    elif kind == "Parenthetical":
        reader.parenthetical(words)
    elif kind == "Dialogue":
        reader.dialogue(words)
    elif kind == "Transition":
        reader.transition(words)
    elif kind in DROPPED:
        reader.not_held.append(f"{kind} {words[:40]!r}")
    elif is_shot_line(words):
        reader.shot(words)
    else:
        reader.action(words)


def write(board: Storyboard) -> Written:
    """Write a storyboard as FDX; what has no element of its own stands in script notes."""
    root = Element("FinalDraft", DocumentType="Script", Template="No", Version="5")
    content = SubElement(root, "Content")
    notes_of_film = film_tags(board)
    for number, scene in enumerate(scenes_of(board), 1):
        if scene.transition:
            _add(content, "Transition", scene.transition)
        heading = _add(content, "Scene Heading", scene.heading, Number=str(number))
        notes = [*(notes_of_film if number == 1 else ()), *scene.tags]
        for key, value in notes:
            note = SubElement(heading, "ScriptNote", Name=key, Color="#FFFF00000000")
            SubElement(SubElement(note, "Paragraph"), "Text").text = f"{key}: {value}"
        for words in scene.words:
            _add(content, "Action", words)
        for line in scene.lines:
            extension, asides_ = asides(line)
            _add(content, "Character", line.speaker + (f" ({extension})" if extension else ""))
            for aside in asides_:
                _add(content, "Parenthetical", f"({aside})")
            _add(content, "Dialogue", line.text)
    if board.title:
        page = SubElement(SubElement(root, "TitlePage"), "Content")
        SubElement(SubElement(page, "Paragraph", Alignment="Center"), "Text").text = board.title
    ElementTree.indent(root)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'
    return written(board, head + ElementTree.tostring(root, encoding="unicode") + "\n")


def _add(content: Element, kind: str, words: str, **attributes: str) -> Element:
    paragraph = SubElement(content, "Paragraph", {**attributes, "Type": kind})
    SubElement(paragraph, "Text").text = " ".join(words.split())
    return paragraph
