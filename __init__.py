"""What ComfyUI imports. The node classes are resolved when they are asked for, so that importing this costs nothing."""

from typing import Any

WEB_DIRECTORY = "./js"


def __getattr__(name: str) -> Any:
    if name == "NODE_CLASS_MAPPINGS":
        from .sora2_nodes import host
        from .sora2_nodes.nodes import classes

        if host.present():
            from .sora2_nodes.host_api.credit_routes import mount_credits
            from .sora2_nodes.host_api.node_replacement import offer_replacement
            from .sora2_nodes.host_api.video_api import mount_video_api

            offer_replacement()
            mount_credits()
            mount_video_api()
        return classes()
    if name == "NODE_DISPLAY_NAME_MAPPINGS":
        from .sora2_nodes.nodes import display_names

        return display_names()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
