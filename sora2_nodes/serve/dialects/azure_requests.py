"""What Azure's older jobs are asked with: their fields, and the picture or the clip that a video begins with."""

from __future__ import annotations

from typing import Annotated, Any

from annotated_types import Interval, MaxLen
from PIL import Image
from pydantic import Field, model_validator

from ...errors import InputError, MediaError
from ...media.files.picture_files import load_reference
from ..http.problems import wrong
from ..schemas.field_types import AsJson, Characters, Id, Incoming, Name, Number, OneOf, RequestBody, Texts
from ..schemas.library_requests import DEFAULT_PAGE, MAX_PAGE, PageQuery
from ..schemas.video_requests import PictureSource, Prompt

MOST_S, MOST_VARIANTS, MOST_SIDE = 20, 4, 4096
FILES = "files"  # the name that a form gives its file
Fraction01 = Annotated[float, Interval(ge=0, le=1), Number]
Side = Annotated[int, Interval(ge=1, le=MOST_SIDE), Number]


class CropBounds(RequestBody):
    """The part of a picture that is used, as fractions of its width and height."""

    left_fraction: Fraction01 = 0.0
    top_fraction: Fraction01 = 0.0
    right_fraction: Fraction01 = 1.0
    bottom_fraction: Fraction01 = 1.0

    @model_validator(mode="after")
    def _is_a_part(self) -> Any:
        if self.left_fraction >= self.right_fraction or self.top_fraction >= self.bottom_fraction:
            raise ValueError("left should be less than right, and top less than bottom")
        return self

    @property
    def whole(self) -> bool:
        """Whether nothing is cut off."""
        return self == CropBounds()


class InpaintItem(RequestBody):
    """A picture or a clip that is given; the rest of the video is made to it. Here it is what the video begins with."""

    frame_index: Annotated[int, Interval(ge=0, le=0), Number]
    type: Annotated[str, OneOf(("image", "video"))]
    file_name: Annotated[str, Characters(200)]
    crop_bounds: CropBounds = CropBounds()


class VideoTask(RequestBody):
    """A generation job to make. Width and height are in pixels. files: the file that inpaint_items names."""

    prompt: Prompt
    model: Name = "sora"
    width: Side = 720
    height: Side = 720
    n_seconds: Annotated[int, Interval(ge=1, le=MOST_S), Number] = 5
    n_variants: Annotated[int, Interval(ge=1, le=MOST_VARIANTS), Number] = 1
    inpaint_items: Annotated[list[InpaintItem], MaxLen(1), AsJson] = Field([])
    sent: Incoming | None = Field(None, alias="files")


class TaskQuery(PageQuery):
    """Which jobs are shown."""

    limit: Annotated[int, Interval(ge=1, le=MAX_PAGE), Number] = DEFAULT_PAGE
    before: Id | None = None
    statuses: Texts = Field([])


def beginning_of(asked: VideoTask) -> tuple[PictureSource | None, Incoming | None]:
    """The picture or the clip that the video begins with. Raises Problem 400."""
    if not asked.inpaint_items:
        if asked.sent is not None:
            raise wrong(FILES, "A file is named by inpaint_items, which says what it is for.")
        return None, None
    item = asked.inpaint_items[0]
    if asked.sent is None or asked.sent.filename != item.file_name:
        why = f"No file {item.file_name!r} is sent; send it in the form as {FILES!r}, under this name."
        raise wrong("inpaint_items[0].file_name", why, "file_not_found")
    if item.type == "image":
        return PictureSource(upload=_cropped(asked.sent, item.crop_bounds)), None
    if not item.crop_bounds.whole:
        raise wrong(
            "inpaint_items[0].crop_bounds", "A clip is used whole here; crop it first.", "unsupported_parameter"
        )
    return None, asked.sent


def _cropped(sent: Incoming, bounds: CropBounds) -> Incoming:
    if bounds.whole:
        return sent
    try:
        pixels = load_reference(sent.path, name=sent.filename).pixels
    except (InputError, MediaError) as error:
        raise wrong(FILES, str(error), "invalid_image") from error
    height, width = pixels.shape[:2]
    left, right = round(bounds.left_fraction * width), round(bounds.right_fraction * width)
    top, bottom = round(bounds.top_fraction * height), round(bounds.bottom_fraction * height)
    path = sent.path.with_suffix(".png")
    Image.fromarray(pixels[top : max(bottom, top + 1), left : max(right, left + 1)]).save(path)
    return Incoming(path=path, filename=path.name, bytes=path.stat().st_size)
