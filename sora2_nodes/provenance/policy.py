"""What an account may do here: `policy.json` in the data folder, written by whoever runs this installation.

{"default": {"visible_mark": "required"}, "accounts": {"studio": {"visible_mark": "optional"}}}
"""

from __future__ import annotations

import json
from typing import Any

from ..errors import ConsentError, InputError
from ..home import data_folder

FILE = "policy.json"
_MARK = ("required", "optional")


def mark_wanted(*, account: str, consent_ids: tuple[str, ...], asked: bool | None = None) -> bool:
    """Tell whether frames get the visible mark. asked: what the user chose; None: on for clips with a cameo.

    Raises ConsentError where the mark is refused for a clip with a cameo and the account's policy requires it.
    """
    if asked is None:
        return bool(consent_ids)
    if asked or not consent_ids or mark_rule(account) == "optional":
        return asked
    raise ConsentError(
        f"account {account!r} may not turn the visible mark off for a clip with a cameo: leave it on, or let whoever "
        f'runs this installation set "visible_mark": "optional" for it in {data_folder() / FILE}'
    )


def mark_rule(account: str) -> str:
    """Return "required" or "optional" for an account; required where nothing is said."""
    policy = _policy()
    rules = {**policy.get("default", {}), **policy.get("accounts", {}).get(account, {})}
    rule = str(rules.get("visible_mark", "required"))
    if rule not in _MARK:
        raise InputError(f'{data_folder() / FILE}: "visible_mark" is {rule!r} for {account!r}; use one of {_MARK}')
    return rule


def _policy() -> dict[str, Any]:
    path = data_folder() / FILE
    try:
        policy = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"the policy {path} can't be read ({error}): repair or remove it") from error
    parts = (policy, *(policy.get(key, {}) for key in ("default", "accounts"))) if isinstance(policy, dict) else (None,)
    if not all(isinstance(part, dict) for part in parts):
        raise InputError(f'the policy {path} must hold {{"default": {{...}}, "accounts": {{name: {{...}}}}}}')
    return dict(policy)
