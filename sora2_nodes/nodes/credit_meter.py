"""CreditMeter: holds what a storyboard's render costs before it begins."""

from __future__ import annotations

from typing import Any

from ..credits.ledger import FIRST_GRANT, LOCAL_ACCOUNT
from ..limits import PRICE_CREDITS, PRICE_SECONDS
from .sockets.credit_socket import NO_LIMIT, meter


class CreditMeter:
    """Puts a render on an account's credits."""

    DESCRIPTION = (
        "Holds the price of a storyboard before it is rendered, and refuses when account or budget are too small. "
        "Sora2Sampler settles shot by shot and gives back what was not rendered. Without this node nothing is charged."
    )
    CATEGORY = "Sora2"
    SEARCH_ALIASES = ("sora credits", "cost", "price", "budget")
    FUNCTION = "meter"
    RETURN_TYPES = ("CREDITS", "STRING", "STRING")
    RETURN_NAMES = ("credits", "quote", "history")
    OUTPUT_TOOLTIPS = (
        "The hold, for Sora2Sampler.",
        "The price in credits, what it is made of, and what the account has left.",
        "The account's newest entries: time (UTC), change, free credits after it, what happened, job and reason.",
    )

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {
            "required": {
                "storyboard": ("STORYBOARD", {"tooltip": "The shots to be paid for, from PromptEncode."}),
                "account": (
                    "STRING",
                    {
                        "default": LOCAL_ACCOUNT,
                        "tooltip": f"Whose credits pay. The account local has {FIRST_GRANT} credits on a new installation; "
                        "the command sora2 credits grant adds more.",
                    },
                ),
                "budget": (
                    "INT",
                    {
                        "default": NO_LIMIT, "min": 0, "max": 1_000_000,
                        "tooltip": f"The most this render may cost, in credits; {PRICE_SECONDS} seconds at 1280x720 cost {PRICE_CREDITS}. "
                        "0: as much as the account has.",
                    },
                ),
                "priority": (
                    "BOOLEAN",
                    {
                        "default": True,
                        "tooltip": "On: spend priority credits before standard ones. Off: keep them for later.",
                    },
                ),
            },
            "hidden": {"unique_id": "UNIQUE_ID"},
        }  # fmt: skip

    def meter(
        self, storyboard: Any, account: str, budget: int, priority: bool, unique_id: str | None = None
    ) -> tuple[Any, str, str]:
        metered = meter(storyboard, account=account, budget=budget, priority=priority, node_id=unique_id)
        return metered.charge, metered.quote, metered.history
