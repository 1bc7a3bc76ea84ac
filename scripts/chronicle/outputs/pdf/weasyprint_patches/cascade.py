"""Find the rules that apply to an element once for all elements to which the same rules apply.

WeasyPrint asks each style sheet about each element, and weighs the declarations that it finds anew. A book
has a dozen sheets and few kinds of elements; which rules apply is asked of all sheets at once, and what they
come to, with the style that it makes below a parent, is kept (U-WP-43).
"""

from __future__ import annotations

from math import inf
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from weasyprint import css  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.named_styles import NamedStyle, only_an_anchor, plain
from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Declared = dict[str, tuple[Any, Any]]  # the value of each property, and its weight

# An HTML document without elements.
_EMPTY = SimpleNamespace(
    etree_element=Element("nothing"),
    wrapper_element=SimpleNamespace(iter_subtree=tuple),
    base_url="",
)
_BY_NAME = ("id_selectors", "class_selectors", "lower_local_name_selectors", "namespace_selectors")
_OF_ANY = ("lang_attr_selectors", "other_selectors")


class SheetRules:
    """The rules of some style sheets, and what was found to apply to elements."""

    def __init__(self, sheets: Sequence[tuple[Any, str, Any]]) -> None:
        self._sheets = sheets
        self._by_name: dict[str, dict[str, list[Any]]] = {table: {} for table in _BY_NAME}
        self._of_any: dict[str, list[Any]] = {table: [] for table in _OF_ANY}
        self._known: dict[tuple[tuple[int, int], ...], dict[str | None, Declared]] = {}
        for place, (sheet, _origin, _specificity) in enumerate(sheets):
            for table, names in self._by_name.items():
                for name, rules in getattr(sheet.matcher, table).items():
                    names.setdefault(name, []).extend((place, *rule) for rule in rules)
            for table, listed in self._of_any.items():
                listed.extend((place, *rule) for rule in getattr(sheet.matcher, table))

    def applying(self, element: Any) -> dict[str | None, Declared]:
        """Return what the sheets declare for an element, and for what they make before or behind it.

        What is returned is the same object for all elements with the same rules.
        """
        found = sorted(
            (place, specificity, order, pseudo, payload)
            for place, test, specificity, order, pseudo, payload in self._likely(element)
            if test(element)
        )
        key = tuple((place, order) for place, _, order, _, _ in found)
        if key not in self._known:
            self._known[key] = self._weighed(found)
        return self._known[key]

    def _likely(self, element: Any) -> list[Any]:
        """Return the rules that name what an element has, or nothing."""
        ids, classes, names, namespaces = self._by_name.values()
        of_languages, others = self._of_any.values()
        likely = [*others, *ids.get(element.id, ()), *namespaces.get(element.namespace_url, ())]
        for name in element.classes:
            likely += classes.get(name, ())
        likely += names.get(element.local_name.lower(), ())
        if "lang" in element.etree_element.attrib:
            likely += of_languages
        return likely

    def _weighed(self, found: Sequence[Any]) -> dict[str | None, Declared]:
        """Return the declarations that win, where later ones win of those with the same weight."""
        weighed: dict[str | None, Declared] = {}
        for place, specificity, _order, pseudo, (declarations, layer) in found:
            sheet, origin, of_sheet = self._sheets[place]
            layer_order = inf if layer is None else sheet.layers.index(layer)
            style = weighed.setdefault(pseudo, {})
            for name, value, importance in declarations:
                precedence = css.declaration_precedence(origin, importance)
                _declare(style, name, value, (precedence, layer_order, of_sheet or specificity))
        return weighed


def _declare(style: Declared, name: str, value: Any, weight: Any) -> None:
    if name not in style or style[name][1] <= weight:
        style[name] = value, weight


def _init(original: Callable[..., None]) -> Callable[..., None]:
    """Make the styles of a document's elements."""

    def made(self: Any, html: Any, sheets: Any, hints: Any, fonts: Any, collector: Any) -> None:
        original(self, _EMPTY, (), hints, fonts, collector)
        self._sheets = sheets
        known = vars(fonts).setdefault("rules", {})
        key = tuple((id(sheet), origin, specificity) for sheet, origin, specificity in sheets)
        if key not in known:
            known[key] = SheetRules(tuple(sheets))  # with the sheets, lest others get their `id()`
        shared = vars(fonts).setdefault("styles_below", {})
        computed, attributes = self.get_computed_styles(), _attributes(html, hints)
        for element in html.wrapper_element.iter_subtree():
            node = element.etree_element
            parent = element.parent.etree_element if element.parent else None
            below = plain(computed[parent, None]) if element.parent else None
            declared, own = known[key].applying(element), attributes.get(node)
            named = own is not None and only_an_anchor(own, declared.get(None, {}))
            if own is None or named:
                where = ("below", id(below), id(declared), html.base_url)
                if where not in shared:
                    shared[where] = _styles(self, html, node, parent, {None: {}, **declared}), below
                styles = shared[where][0]
                if own is not None:
                    styles = _named(styles, declared, own, shared)
            else:
                whole = dict(declared.get(None, {}))
                for name, (value, weight) in own.items():
                    if name not in whole or whole[name][1] < weight:
                        whole[name] = value, weight
                (of_node,) = _styles(self, html, node, parent, {None: whole})
                where = ("of", id(of_node[1]), id(declared), html.base_url)
                computed[node, None] = of_node[1]
                if where not in shared:
                    rest = {pseudo: each for pseudo, each in declared.items() if pseudo}
                    shared[where] = [of_node, *_styles(self, html, node, node, rest)], of_node[1]
                styles = shared[where][0]
            for pseudo, style, anchor in styles:
                computed[node, pseudo] = style
                if anchor and collector:
                    collector.collect_anchor(anchor)

    return made


def _attributes(html: Any, hints: Any) -> dict[Any, Declared]:
    """Return what the attributes of elements declare."""
    found: dict[Any, Declared] = {}
    for specificity, node, declarations, base in css.find_style_attributes(
        html.etree_element, hints, html.base_url
    ):
        style = found.setdefault(node, {})
        for name, value, importance in css.preprocess_declarations(base, declarations):
            _declare(style, name, value, (css.declaration_precedence("author", importance), inf, specificity))
    return found


def _styles(
    self: Any, html: Any, node: Any, parent: Any, declared: dict[str | None, Declared]
) -> list[tuple[str | None, Any, Any]]:
    """Return the style of an element and of what stands before or behind it, each with its anchor."""
    found = []
    for pseudo, each in declared.items():
        cascaded = self.get_cascaded_styles()
        cascaded[node, pseudo] = each
        above, computed = node if pseudo else parent, self.get_computed_styles()
        around = computed.get((above, None))
        if around is not None:
            computed[above, None] = plain(around)
        self.set_computed_styles(
            node, root=html.etree_element, parent=above, pseudo_type=pseudo, base_url=html.base_url
        )
        if around is not None:
            computed[above, None] = around
        style = computed[node, pseudo]
        found.append((pseudo, style, style["anchor"] if "anchor" in each else None))
        cascaded.clear()
    return found


def _named(
    styles: Sequence[tuple[str | None, Any, Any]],
    declared: dict[str | None, Declared],
    own: Declared,
    shared: dict[Any, Any],
) -> list[tuple[str | None, Any, Any]]:
    """Return styles that were made for all elements alike, the first for the one with these attributes."""
    (_, alike, _), *rest = styles
    where = ("named", id(alike), *sorted((name, value) for name, (value, _weight) in own.items()))
    if where not in shared:
        shared[where] = NamedStyle(alike, {**declared.get(None, {}), **own}), alike
    style = shared[where][0]
    return [(None, style, style["anchor"] if "anchor" in own else None), *rest]


PATCHES = (Patch(css.StyleFor, "__init__", _init),)
