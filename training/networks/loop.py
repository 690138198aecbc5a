"""What every training run shares: a schedule by wall time, averaged weights, checkpoints that resume, one log line a while."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Iterable
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

MOST_SKIPPED = 20  # steps in a row


class Run:
    """One run of `minutes`; call `step(loss)` after each batch until `over`.

    Writes `<out>.safetensors` (averaged weights) and `<out>.state` (to resume) every `save_s` seconds.
    """

    def __init__(
        self, model: nn.Module, optimisers: list[torch.optim.Optimizer], out: Path, *,
        minutes: float, average: float = 0.997, clip: float = 1.0, warmup: int = 50, save_s: float = 180, resume: bool = False,
    ) -> None:  # fmt: skip
        self.model, self.optimisers, self.out = model, optimisers, out
        self.seconds, self.average, self.clip, self.warmup, self.save_s = minutes * 60, average, clip, warmup, save_s
        self.averaged = copy.deepcopy(model).eval().requires_grad_(False)
        self.rates = [[g["lr"] for g in o.param_groups] for o in optimisers]
        self.skipped = 0
        self.spent, self.steps, self.losses = 0.0, 0, {}  # type: ignore[var-annotated]
        state = out.with_suffix(".state")
        if resume and state.exists():
            self._load(torch.load(state, weights_only=True))
        self.tick = self.saved = self.said = time.time()
        out.parent.mkdir(parents=True, exist_ok=True)

    @property
    def progress(self) -> float:
        """0 at the start, 1 when the time is spent."""
        return min(self.spent / self.seconds, 1.0)

    @property
    def over(self) -> bool:
        return self.spent >= self.seconds

    def step(self, loss: Tensor, **parts: Tensor) -> None:
        """Take one step down `loss`; `parts` are logged."""
        scale = min(1, (self.steps + 1) / self.warmup) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * self.progress)))
        for optimiser, rates in zip(self.optimisers, self.rates, strict=True):
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * scale
            optimiser.zero_grad(set_to_none=True)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(self.model.parameters(), self.clip)
        if not math.isfinite(norm):
            self._skip()
            return
        self.skipped = 0
        for optimiser in self.optimisers:
            optimiser.step()
        self.steps += 1
        self._follow(min(self.average, (self.steps + 1) / (self.steps + 10)))
        self._log(loss=loss.detach(), **{k: v.detach() for k, v in parts.items()})

    def _skip(self) -> None:
        """Leave out a step whose gradients are not finite. Raises ArithmeticError when nothing else comes."""
        self.skipped += 1
        print(f"step {self.steps}: gradients are not finite, left out", flush=True)
        if self.skipped >= MOST_SKIPPED:
            raise ArithmeticError(
                f"{MOST_SKIPPED} steps in a row had no finite gradients: lower the rate, or --resume from the last state"
            )

    def _follow(self, keep: float) -> None:
        with torch.no_grad():
            for a, b in zip(self.averaged.parameters(), self.model.parameters(), strict=True):
                a.lerp_(b, 1 - keep)

    def _log(self, **parts: Tensor) -> None:
        for name, value in parts.items():
            old = self.losses.get(name, float(value))
            self.losses[name] = old * 0.97 + float(value) * 0.03
        now = time.time()
        self.spent += now - self.tick
        self.tick = now
        if now - self.said > 20 or self.over:
            text = " ".join(f"{k} {v:.4f}" for k, v in self.losses.items())
            print(
                f"{self.spent / 60:6.1f} min  step {self.steps}  {text}  {self.spent / self.steps:.2f} s/step",
                flush=True,
            )
            self.said = now
        if now - self.saved > self.save_s or self.over:
            self.save()
            self.saved = now

    def save(self) -> None:
        """Write the averaged weights and the state to resume from."""
        weights = {k: v.contiguous() for k, v in self.averaged.state_dict().items()}
        part = self.out.with_suffix(".part")
        save_file(weights, part)
        part.rename(self.out.with_suffix(".safetensors"))
        state = {
            "model": self.model.state_dict(),
            "averaged": weights,
            "optimisers": [o.state_dict() for o in self.optimisers],
            "spent": self.spent,
            "steps": self.steps,
        }
        torch.save(state, part)
        part.rename(self.out.with_suffix(".state"))

    def _load(self, state: dict) -> None:
        self.model.load_state_dict(state["model"])
        self.averaged.load_state_dict(state["averaged"])
        for optimiser, saved in zip(self.optimisers, state["optimisers"], strict=True):
            optimiser.load_state_dict(saved)
        self.spent, self.steps = state["spent"], state["steps"]
        print(f"resumed at {self.spent / 60:.1f} min, step {self.steps}", flush=True)


def muon_and_adam(
    model: nn.Module, *, matrix_rate: float, rate: float, plain: Iterable[str] = ()
) -> list[torch.optim.Optimizer]:
    """Muon for the blocks' matrices, AdamW for the rest (and for names that start with one of `plain`)."""
    plain = tuple(plain)
    matrices = [p for n, p in model.named_parameters() if p.ndim == 2 and not n.startswith(plain) and "bias" not in n]
    chosen = {id(p) for p in matrices}
    rest = [p for p in model.parameters() if id(p) not in chosen]
    muon = torch.optim.Muon(matrices, lr=matrix_rate, weight_decay=0.01, adjust_lr_fn="match_rms_adamw")
    return [muon, torch.optim.AdamW(rest, lr=rate, betas=(0.9, 0.98), weight_decay=0.0)]
