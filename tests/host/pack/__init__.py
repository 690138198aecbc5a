"""Nodes for tests only: a text encoder of any width with made-up numbers, and what a test wants to see."""

import hashlib

import torch


class MadeUpClip:
    """Encodes text as numbers drawn from its hash."""

    def __init__(self, width, pooled, masked):
        self.width, self.pooled, self.masked = width, pooled, masked

    def tokenize(self, text):
        return text

    def encode_from_tokens_scheduled(self, text):
        seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")
        generator = torch.Generator().manual_seed(seed)
        options = {"pooled_output": torch.randn(1, self.pooled, generator=generator)}
        if self.masked:
            options["attention_mask"] = torch.ones(1, 8, dtype=torch.long)
        return [[torch.randn(1, 8, self.width, generator=generator), options]]


class TestClip:
    RETURN_TYPES, FUNCTION, CATEGORY = ("CLIP",), "make", "test"

    @classmethod
    def INPUT_TYPES(cls):
        return {
            "required": {"width": ("INT", {"max": 8192}), "pooled": ("INT", {"default": 768}), "masked": ("BOOLEAN",)}
        }

    def make(self, width, pooled, masked):
        return (MadeUpClip(width, pooled, masked),)


class TestDigest:
    """Shows the sum and size of a latent's numbers, so that two runs can be compared."""

    RETURN_TYPES, FUNCTION, CATEGORY, OUTPUT_NODE = (), "show", "test", True

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"latent": ("LATENT",)}}

    def show(self, latent):
        samples = latent["samples"]
        parts = samples.unbind() if getattr(samples, "is_nested", False) else [samples]
        digest = hashlib.sha256(b"".join(p.float().cpu().contiguous().numpy().tobytes() for p in parts)).hexdigest()
        finite = all(bool(torch.isfinite(part).all()) for part in parts)
        return {"ui": {"digest": [digest], "shapes": [list(part.shape) for part in parts], "finite": [finite]}}


NODE_CLASS_MAPPINGS = {"TestClip": TestClip, "TestDigest": TestDigest}
