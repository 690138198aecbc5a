"""PhysicsGuidance: a simulated plan for the built-in model, self-refining sampling for the host's models."""

from __future__ import annotations

from typing import Any

from ..story.vocabulary import GRAVITIES
from .input_row import given
from .shots.plan_requests import MODES, PhysicsSettings, guide_model, plan_figures, plan_pictures
from .sockets.host_types import storyboard_of

FROM_PROMPT = "from the prompt"


class PhysicsGuidance:
    """Patches MODEL so that motion follows physics."""

    DESCRIPTION = (
        "Makes motion follow physics. The built-in model gets a simulated plan of every shot; other models get extra "
        "refining passes at the noisiest steps, which also works with KSampler."
    )
    CATEGORY = "Sora2"
    SEARCH_ALIASES = ("sora physics", "gravity", "physics", "motion plan", "control video")
    FUNCTION = "guide"
    RETURN_TYPES = ("MODEL", "IMAGE", "STRING")
    RETURN_NAMES = ("model", "plan", "figures")
    OUTPUT_TOOLTIPS = (
        "The same model with physics on, for Sora2Sampler or KSampler.",
        "One picture per shot: the paths of everything that moves, and its speed over time.",
        "What was simulated: gravity, each contact with its time, speed and impulse, and the fastest motion.",
    )

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {
            "required": {
                "model": given("MODEL", "The model to guide: the built-in one or any flow video model of the host."),
                "storyboard": given("STORYBOARD", "The shots to simulate, from PromptEncode."),
                "strength": given(
                    "FLOAT",
                    "Weight of the guidance. 0 leaves the model as it is; 1 follows the plan fully.",
                    default=1.0,
                    min=0.0,
                    max=1.0,
                    step=0.05,
                ),
                "gravity": given(
                    [FROM_PROMPT, *GRAVITIES],
                    "Gravity of the simulation: earth 9.81, moon 1.62, mars 3.71, jupiter 24.79 or zero m/s². From the "
                    "prompt: what the words say, else earth.",
                    default=FROM_PROMPT,
                ),
                "mode": given(
                    list(MODES),
                    "auto: plan on the built-in model, refine on others. plan: simulate each shot (built-in model). "
                    "refine: repeat the noisiest fifth of the steps, about 1.4 times the work. off: no physics, for "
                    "comparison.",
                    default=MODES[0],
                ),
            }
        }

    def guide(self, model: Any, storyboard: Any, strength: float, gravity: str, mode: str) -> tuple[Any, Any, str]:
        board = storyboard_of(storyboard)
        settings = PhysicsSettings(strength=strength, gravity=GRAVITIES.get(gravity), mode=mode)
        return guide_model(model, board, settings), plan_pictures(board, settings), plan_figures(board, settings)
