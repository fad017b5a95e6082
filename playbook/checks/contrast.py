"""Contrast of colours as WCAG 2 measures it, and the nearest shade that has enough.

Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Colours are `#` and six hexadecimal digits.
"""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls

STEPS = 500
"""How finely lightness is tried: steps between black and white."""


def contrast(one: str, other: str) -> float:
    """How strongly two colours differ: 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def nearest_shade(colour: str, background: str, least: float) -> str:
    """The colour itself or the shade of it, a little darker or lighter, that has at least this contrast.

    Black or white always has it for a `least` of 4.5 and below.
    """
    hue, lightness, saturation = rgb_to_hls(*_channels(colour))
    for step in range(STEPS + 1):
        for way in (-1, 1):
            moved = min(1.0, max(0.0, lightness + way * step / STEPS))
            shade = colour if step == 0 else _hex(hls_to_rgb(hue, moved, saturation))
            if contrast(shade, background) >= least:
                return shade
    raise ValueError(f"no shade of {colour} has a contrast of {least} on {background}")


def _luminance(colour: str) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
