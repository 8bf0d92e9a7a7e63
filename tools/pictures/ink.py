"""Palette, colours and the writing of SVG: what every picture has in common."""

import re

# The palette. content/pictures/README.md says what each colour is for and how light it is.
CREAM, LINEN, SAND = "#ece5d3", "#d9d1bd", "#bfb59c"
SAGE, MOSS, PINE = "#9db3a6", "#76948a", "#46645f"
MIST, STEEL, SLATE = "#b9c6c8", "#7f979f", "#566f7b"
TEAL, NAVY, NIGHT = "#3f7282", "#2f4a68", "#1d2c3a"
OCHRE, RUST, CLAY = "#d8a548", "#b5653f", "#8a4b3a"
WOOD, UMBER, INK = "#b08a5e", "#7a5a40", "#26292e"
LIGHT, WHITE, ROSE = "#fdf0cf", "#f8f5ec", "#c08a86"

SKINS = ["#f0cfb2", "#e3b894", "#cf9f78", "#b07f5b", "#8a5d42", "#63412f"]
HAIRS = ["#2a2422", "#4a362a", "#7a5637", "#b08a52", "#8e8a84", "#cfcac0"]


def channels(colour):
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def hexed(values):
    return "#" + "".join(f"{max(0, min(255, round(v))):02x}" for v in values)


def mix(one, other, part):
    return hexed(a + (b - a) * part for a, b in zip(channels(one), channels(other)))


def shade(colour, factor):
    """Darker goes towards the blue of the night, lighter towards the warm light."""
    if factor < 1:
        return mix(colour, NIGHT, (1 - factor) * 0.9)
    return mix(colour, LIGHT, min(1, (factor - 1) * 1.4))


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def number(value):
    text = f"{value:.1f}"
    text = text[:-2] if text.endswith(".0") else text
    return "0" if text == "-0" else text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def path(*parts):
    """Joins letters, numbers and points to the text of a path."""
    out = ""
    for part in parts:
        if isinstance(part, str):
            out += part
            continue
        for value in part if isinstance(part, (tuple, list)) else (part,):
            text = number(value)
            out += text if not out or out[-1].isalpha() or text[0] == "-" else " " + text
    return out


def compact(d, grain=1):
    """The same path in relative coordinates, which are shorter; with a grain, in whole parts of the unit.

    Rounding does not add up: each step starts where the last one ended.
    """
    out, x, y, start = "", 0.0, 0.0, (0.0, 0.0)
    for command, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        values = [float(v) for v in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", rest)]
        if command in "zZ":
            out, (x, y) = out + "z", start
            continue
        size = {"m": 2, "l": 2, "c": 6, "q": 4, "t": 2, "h": 1, "v": 1, "a": 7}[command.lower()]
        for i in range(0, len(values), size):
            step = [v * grain if size < 7 or k in (0, 1, 5, 6) else v for k, v in enumerate(values[i : i + size])]
            if command.isupper():
                if command == "H":
                    step[0] -= x
                elif command == "V":
                    step[0] -= y
                else:
                    first = 5 if command == "A" else 0
                    step = step[:first] + [v - (y if (k - first) % 2 else x) for k, v in enumerate(step) if k >= first]
            step = [round(v, 1 if grain == 1 else None) for v in step]
            letter = command.lower()
            if letter == "m":
                letter = "l" if i else "m"
            if letter == "h":
                x += step[0]
            elif letter == "v":
                y += step[0]
            else:
                x, y = x + step[-2], y + step[-1]
            if letter == "m":
                start = (x, y)
            if letter == "l" and (step[0] == 0 or step[1] == 0):
                letter, step = ("v", step[1:]) if step[0] == 0 else ("h", step[:1])
            text = path(step)
            joins = letter == out_letter(out)
            out += ("" if joins and text[0] == "-" else " " if joins else letter) + text
    return out


def out_letter(out):
    """The command that is in force at the end of a path."""
    letters = re.findall(r"[a-z]", out)
    return letters[-1] if letters and letters[-1] not in "mz" else ""


def polygon(points, close="z"):
    points = list(points)
    return path("M", *points, close)


class Picture:
    """One drawing: shapes in the order in which they are painted, and the gradients they use."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.shapes, self.defs = [], {}
        self.last = None
        self.seen_part = (0, 0, width, height)

    def frame(self, x, y, width):
        """Only this part is seen, as large as the whole."""
        height = width * self.height / self.width
        assert (
            x >= 0 and y >= 0 and x + width <= self.width and y + height <= self.height
        ), "there is nothing to see there"
        self.seen_part = (x, y, width, height)
        return self

    def add(self, text):
        self.shapes.append(text)

    def shape(self, d, fill="none", stroke=None, width=1.0, opacity=1.0, extra=""):
        d = compact(d)
        if fill.startswith("#") and not stroke and opacity == 1 and not extra and self.joined(d, fill):
            return
        text = f'<path d="{d}"'
        if fill != "#000":
            text += f' fill="{fill}"'
        if stroke:
            text += f' stroke="{stroke}" stroke-width="{number(width)}"'
        if opacity < 1:
            text += f' opacity="{number2(opacity)}"'
        self.add(text + extra + "/>")

    def joined(self, d, fill):
        """Puts a shape into the path before it, where that has the same colour and lies beside it."""
        box = bounds(d)
        last = self.last if self.last and self.shapes and self.shapes[-1] == self.last[0] else None
        self.last = None
        if last and last[1] == fill and all(apart(box, other) for other in last[3]):
            text = f'<path d="{last[2]}M{d[1:]}" fill="{fill}"/>'
            self.shapes[-1] = text
            self.last = (text, fill, f"{last[2]}M{d[1:]}", [*last[3], box])
            return True
        text = f'<path d="{d}" fill="{fill}"/>'
        self.shapes.append(text)
        self.last = (text, fill, d, [box])
        return True

    def ellipse(self, x, y, rx, ry, fill, opacity=1.0, extra=""):
        seen = f' opacity="{number2(opacity)}"' if opacity < 1 else ""
        if abs(rx - ry) < 0.05:
            self.add(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(rx)}" fill="{fill}"{seen}{extra}/>')
        else:
            self.add(
                f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}" fill="{fill}"{seen}{extra}/>'
            )

    def gradient(self, kind, where, *stops):
        """Stops are (offset, colour) or (offset, colour, opacity). Where is an attribute text."""
        body = "".join(
            "<stop"
            + (f' offset="{number2(s[0])}"' if s[0] else "")
            + f' stop-color="{s[1]}"'
            + (f' stop-opacity="{number2(s[2])}"' if len(s) > 2 else "")
            + "/>"
            for s in stops
        )
        key = (kind, where, body)
        if key not in self.defs:
            self.defs[key] = f"g{len(self.defs)}"
        return f"url(#{self.defs[key]})"

    def across(self, left, right):
        return self.gradient("linear", "", (0, left), (1, right))

    def down(self, top, bottom):
        return self.gradient("linear", ' x2="0" y2="1"', (0, top), (1, bottom))

    def glow(self, x, y, rx, ry, colour=LIGHT, opacity=0.5):
        fill = self.gradient("radial", "", (0, colour, opacity), (0.45, colour, opacity * 0.42), (1, colour, 0))
        self.ellipse(x, y, rx, ry, fill)

    def within(self, shape):
        """The shape without those of its parts that lie beyond the frame, or nothing."""
        found = re.match(r'<path d="([^"]+)"(.*)$', shape)
        if not found or "A" in found[1] or "a" in found[1]:
            return shape
        stroke = re.search(r'stroke-width="([\d.]+)"', found[2])
        x, y, width, height = self.seen_part
        room = float(stroke[1]) / 2 if stroke else 0
        frame = (x - room, y - room, x + width + room, y + height + room)
        first, *rest = re.split("M", found[1].replace("M", "m", 1) if found[1][0] == "M" else found[1])
        parts = [part for part in (first[1:], *rest) if not apart(bounds("M" + part), frame)]
        return f'<path d="M{"M".join(parts)}"{found[2]}' if parts else ""

    def text(self):
        shapes = [shape for shape in map(self.within, self.shapes) if shape]
        used = set(re.findall(r"url\(#(\w+)\)", "".join(shapes)))
        defs = "".join(
            f'<{kind}Gradient id="{name}"{where}>{body}</{kind}Gradient>'
            for (kind, where, body), name in self.defs.items()
            if name in used
        )
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}" '
            f'stroke-linecap="round" stroke-linejoin="round" viewBox="{" ".join(number(v) for v in self.seen_part)}">'
        )
        return head + (f"\n<defs>{defs}</defs>" if defs else "") + "\n" + "\n".join(shapes) + "\n</svg>\n"


def bounds(d):
    """Round which rectangle a compact path goes; what bends counts with its handles."""
    x = y = 0.0
    xs, ys = [], []
    for command, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        values = [float(v) for v in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", rest)]
        if command in "aA":
            return (-1e9, -1e9, 1e9, 1e9)
        size = {"m": 2, "l": 2, "c": 6, "q": 4, "t": 2, "h": 1, "v": 1, "z": 1}[command.lower()]
        if command == "M":
            x = y = 0.0
        for i in range(0, len(values), size):
            step = values[i : i + size]
            points = (
                [(step[0], 0)]
                if command == "h"
                else [(0, step[0])]
                if command == "v"
                else list(zip(step[::2], step[1::2]))
            )
            xs += [x + p[0] for p in points]
            ys += [y + p[1] for p in points]
            x, y = x + points[-1][0], y + points[-1][1]
    return (min(xs), min(ys), max(xs), max(ys))


def apart(one, other):
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def number2(value):
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text[1:] if text.startswith("0.") else text or "0"
