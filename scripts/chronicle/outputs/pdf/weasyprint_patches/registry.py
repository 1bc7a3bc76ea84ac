"""List the undocumented names of WeasyPrint that print uses: what each is, and why it is needed.

`recorded_sources.py` keeps a checksum of the source of each that is replaced, called or relied on; a test
says by name which has changed or is gone. What the press reads of laid-out boxes and of fonts is in
`protocols.py`.
"""

from __future__ import annotations

from chronicle.core.private_names import NO_THREAD, PrivateName
from chronicle.outputs.pdf.weasyprint_patches.private_name import asked_for, called, relied_on, replaced

# What WeasyPrint documents, and the press uses through `typesetting.py`.
DOCUMENTED = frozenset(
    {
        "weasyprint:CSS",
        "weasyprint:HTML",
        "weasyprint.text.fonts:FontConfiguration",
        "weasyprint.urls:URLFetcher",
    }
)


_FOOTNOTES = (
    replaced(
        "layout.block:_linebox_layout",
        "lays out the lines of a paragraph and breaks them over pages",
        "it is given a context whose `in_column` is true, so that it moves no note to the next page; it is "
        "called again where a page would end inside a word",
        ("U-WP-25", "U-WP-41"),
        "Kozea/WeasyPrint#1564, #2432; Kozea/WeasyPrint#2264",
    ),
    replaced(
        "layout:LayoutContext._update_footnote_area",
        "reserves the room of a page's notes; returns whether they overflow it",
        "they never do: two sums that differ in the last digit sent notes to the next page; and each is "
        "measured once, not with each that comes after it",
        ("U-WP-25", "U-WP-45"),
        "Kozea/WeasyPrint#1564, #2432",
    ),
    called(
        "formatting_structure.build:create_anonymous_boxes",
        "completes a tree of boxes",
        "a note is measured as the only one of its page",
    ),
    called("layout.block:block_level_layout", "lays out a block", "how high a note is"),
    called(
        "formatting_structure.boxes:Box.deepcopy", "copies a box with all in it", "what is measured is lost"
    ),
    asked_for("css.properties:ZERO_PIXELS", "no length", "margins of notes would be shared"),
    asked_for("formatting_structure.boxes:ParentBox", "a box that holds others", "what a note holds"),
    asked_for("formatting_structure.boxes:BlockLevelBox", "a block", "notes stand below one another"),
    asked_for("css:ComputedStyle.cascaded", "the declarations of a style", "a note has a copy of its style"),
    asked_for("css:ComputedStyle.parent_style", "the style around", "a note has a copy of its style"),
    relied_on(
        "layout:LayoutContext.layout_footnote",
        "puts a note on the page that is laid out",
        "it calls `_update_footnote_area` and hands on what that says",
    ),
    relied_on(
        "layout:LayoutContext.report_footnote",
        "moves a note to the next page",
        "it is what a paragraph in a column does not do",
    ),
    relied_on(
        "layout.block:avoid_page_break",
        "returns whether a break is to be avoided",
        "it asks `in_column`, which is true in the lines of a paragraph",
    ),
    relied_on(
        "layout.block:force_page_break",
        "returns whether a break is forced",
        "it asks `in_column`, which is true in the lines of a paragraph",
    ),
)

_LINES = (
    replaced(
        "layout.inline:split_first_line",
        "fits as much of a text as possible into a line",
        "the space at the end of the text needs no room; a run that is set whole is measured once",
        ("U-WP-10", "U-WP-45"),
        NO_THREAD,
    ),
    replaced(
        "layout.inline:remove_last_whitespace",
        "takes the space off the end of a line",
        "in a right-to-left line the last run is to stay in its place, and to be painted without the space",
        ("U-WP-11",),
        NO_THREAD,
    ),
    replaced(
        "layout.inline:justify_line",
        "spreads the slack of a line between its words",
        "Han lines have no words; some faces lose kerning beside stretched spaces",
        ("U-WP-09", "U-WP-12"),
        NO_THREAD,
    ),
    replaced(
        "text.line_break:Layout.set_text",
        "hands a text to Pango",
        "squeezed marks and the slack between characters are attributes of the text",
        ("U-WP-12", "U-WP-13"),
        NO_THREAD,
    ),
    called(
        "text.line_break:create_layout",
        "makes a Pango layout of a text",
        "a run is laid out anew when its text, its spaces or its share of the slack have changed",
    ),
    called(
        "text.line_break:line_size",
        "measures a line of a Pango layout",
        "how wide a run is drawn, and how wide a page number is",
    ),
    called(
        "text.line_break:Layout.get_first_line",
        "returns the first line of a layout, and notes its direction",
        "what is measured; a layout that is painted needs its direction",
    ),
    called(
        "text.line_break:Layout.deactivate",
        "frees what a layout holds of Pango until it is painted",
        "every run that is laid out anew is put to rest like the others",
    ),
    called(
        "layout.inline:count_expandable_spaces",
        "counts the spaces of a line that are stretched",
        "how much each is stretched by",
    ),
    relied_on(
        "text.line_break:Layout.reactivate",
        "sets the text of a layout again before it is painted",
        "it does so with `justify`, and the share of the slack is set then",
    ),
    relied_on(
        "text.line_break:Layout.setup",
        "makes the Pango layout and its attributes from a style",
        "its attributes are copied, and ours added to the copy",
    ),
    relied_on(
        "layout.inline:split_text_box",
        "breaks a run, and calls `split_first_line`",
        "it takes the third item of what that returns for the place to go on from",
    ),
    relied_on(
        "layout.inline:add_word_spacing",
        "stretches the spaces of a line and moves what follows",
        "`justify_line` does it with the slack that is left",
    ),
    asked_for("text.ffi:ffi", "the cffi interface to Pango", "a function that WeasyPrint does not declare"),
    asked_for("text.ffi:pango", "the library Pango", "a function that WeasyPrint does not declare"),
    asked_for("text.ffi:TO_UNITS", "units of Pango in a CSS pixel", "the width of a share of the slack"),
    *(
        asked_for(f"text.ffi:pango.{name}", what, "attributes of a Chinese text")
        for name, what in (
            ("pango_attr_font_features_new", "makes an attribute: features of the font"),
            ("pango_attr_letter_spacing_new", "makes an attribute: room behind a character"),
            ("pango_attr_list_new", "makes a list of attributes"),
            ("pango_attr_list_insert", "adds to a list of attributes"),
            ("pango_attr_list_unref", "frees a list of attributes"),
            ("pango_layout_get_attributes", "returns the attributes of a layout"),
            ("pango_layout_set_attributes", "gives a layout its attributes"),
        )
    ),
)

_PLANNED = "Kozea/WeasyPrint#2264"
_PARAGRAPHS = (
    replaced(
        "layout.inline:avoid_collisions",
        "returns where a line begins, and how wide it may be",
        "it is asked before a line is set: one that runs from right to left needs no second time",
        ("U-WP-47",),
        NO_THREAD,
    ),
    *(
        replaced(f"layout.inline:{name}", what, why, ("U-WP-41",), _PLANNED)
        for name, what, why in (
            (
                "get_next_linebox",
                "sets the next line",
                "the lines of its paragraph are chosen before the first",
            ),
            ("split_inline_box", "fills a line, or a box in it", "a chosen line may be wider than its room"),
            (
                "split_inline_level",
                "fits a box into a line",
                "a line ends before the box that the next begins with",
            ),
            ("_break_waiting_children", "finds a break in what a line holds", "the place was chosen before"),
            ("split_text_box", "fits a run into a line", "the run ends where its line was chosen to"),
            ("text_align", "aligns or justifies a line", "a line that is too wide is made narrower, too"),
        )
    ),
    replaced(
        "layout.inline:line_box_verticality",
        "tells how far a line reaches up and down from its baseline",
        "it is as high as its style says, whatever scripts stand in it; where its boxes stand is noted, so "
        "that it can be set again",
        ("U-WP-42", "U-WP-45"),
        NO_THREAD,
    ),
    relied_on(
        "layout.inline:_adjust_line_height",
        "gives a line the height and baseline of its style",
        "these are what a line keeps",
    ),
    relied_on(
        "layout.inline:iter_line_boxes",
        "sets the lines of a paragraph one after the other",
        "it works out the indent of the first, and hands each the place where the one before ended",
    ),
    called(
        "layout.inline:skip_first_whitespace",
        "passes over the spaces at the beginning of a line",
        "with which character of its paragraph a line begins",
    ),
    called(
        "text.line_break:get_log_attrs", "tells where Unicode lets a line break", "between what lines break"
    ),
    called(
        "layout:LayoutContext.unlayout_footnote",
        "takes a note off the page",
        "the last lines of a page are set again where they end inside a word",
    ),
    asked_for(
        "text.line_break:pyphen.Pyphen", "a language’s places for hyphens", "where a word may be broken"
    ),
    asked_for(
        "text.line_break:pyphen.language_fallback", "the name of such a language", "whether there is one"
    ),
    asked_for("text.ffi:FROM_UNITS", "CSS pixels in a unit of Pango", "how wide a character is"),
    asked_for(
        "layout:LayoutContext.excluded_shapes", "what lines run round", "none is chosen beside a float"
    ),
    replaced(
        "layout.block:_in_flow_layout",
        "lays out a block in the text; returns where the next begins, and the margin before it",
        "what stands apart takes whole lines",
        ("U-WP-44",),
        NO_THREAD,
    ),
    asked_for("layout:LayoutContext.page_bottom", "where a page’s text ends", "no room is taken beyond it"),
    called(
        "formatting_structure.boxes:Box.margin_height",
        "returns the outer height of a box",
        "how many lines it takes",
    ),
    asked_for("formatting_structure.boxes:InlineBlockBox", "a box in a line", "an empty one is an indent"),
    called(
        "formatting_structure.boxes:TextBox.copy_with_text",
        "returns a run with another text",
        "a run is cut where its line ends",
    ),
    called("formatting_structure.boxes:Box.is_floated", "returns whether a box floats", "lines run round it"),
)

_STYLES = (
    replaced(
        "css:StyleFor.set_computed_styles",
        "makes the style of an element or a page, from what applies to it",
        "the parts of a book, and one part however often it is laid out, have most of their styles in common",
        ("U-WP-43",),
        NO_THREAD,
    ),
    replaced(
        "css:StyleFor.__init__",
        "makes the styles of all elements of a document",
        "the same rules apply to many elements, and to each when a part is laid out again",
        ("U-WP-43",),
        NO_THREAD,
    ),
    called(
        "css:ComputedStyle.__init__",
        "holds what a style is made from",
        "one is made of another that differs in its anchor alone",
    ),
    called(
        "css:find_style_attributes",
        "yields what the attributes of elements declare",
        "a language, an anchor or a style of its own",
    ),
    called("css:preprocess_declarations", "yields properties with their values", "an attribute is read"),
    called("css:declaration_precedence", "returns what goes before what", "which declaration wins"),
    called("css:StyleFor.get_computed_styles", "returns the styles of a document", "a style is put there"),
    called(
        "css:StyleFor.get_cascaded_styles",
        "returns the declarations that apply, with their weights",
        "what a style is made from",
    ),
    relied_on(
        "css:ComputedStyle.__missing__",
        "works a value of a style out when it is first asked for",
        "it asks for the parent's values, for the declarations and for the fonts, and for no element",
    ),
    relied_on(
        "layout.page:set_page_type_computed_styles",
        "makes the style of a page",
        "it makes it as that of an element",
    ),
)

_ONCE = (
    *(
        replaced(name, what, "it is worked out once for all that is like it", ("U-WP-45",), NO_THREAD)
        for name, what in (
            ("layout.inline:strut", "returns the height and baseline of an empty line"),
            ("layout.inline:resolve_percentages", "gives a box its edges and limits in pixels"),
            ("layout.block:resolve_percentages", "gives a box its edges and limits in pixels"),
            ("svg:TAGS", "draws the elements of an SVG, each by a function"),
            ("svg:SVG.draw", "draws an SVG"),
            ("svg:SVG.draw_node", "draws an element of an SVG"),
            ("svg:Node.get_child", "finds an element of an SVG by its name"),
            ("matrix:Matrix.__matmul__", "returns the product of two matrices"),
            ("formatting_structure.boxes:Box.is_in_normal_flow", "returns whether a box stands in the flow"),
            ("formatting_structure.boxes:ParentBox.page_values", "returns the pages it begins and ends on"),
        )
    ),
    *(
        replaced(name, what, "what was filled to see whether it fits is taken", ("U-WP-46",), NO_THREAD)
        for name, what in (
            ("layout.block:columns_layout", "lays a box out in columns"),
            ("layout.block:block_box_layout", "lays a block out, which may be a column"),
        )
    ),
    called("svg:SVG.transform", "moves what is drawn next", "each letter has its place"),
    called(
        "svg:SVG.get_node_transform_matrix",
        "returns where an element stands",
        "its operators are kept without its place",
    ),
    called("svg.utils:size", "reads a length", "a place may be given in ems"),
    *(
        asked_for(f"pdf.stream:Stream._current_{name}", what, "it is not set again where it is the same")
        for name, what in (
            ("color", "the colour of areas"),
            ("color_stroke", "the colour of lines"),
            ("alpha", "how much an area covers"),
            ("alpha_stroke", "how much a line covers"),
        )
    ),
    relied_on("layout.percent:adjust_box_sizing", "takes edges off a size", "it asks for the style alone"),
)

_PAINTING = (
    replaced(
        "pdf.tags:_build_box_tree",
        "makes the structure elements of a box, and takes from `tags` what was painted of it",
        "which HTML element each was made from is known here alone; links are called by their words; where a "
        "table goes on, cells of its repeated head have a `mark` for it to fill, and no element",
        ("U-WP-28", "U-WP-32"),
        "Kozea/WeasyPrint#185, #2482",
    ),
    replaced(
        "pdf.stream:Stream.marked",
        "paints a box as marked content",
        "running heads, folios and leaders are painted as artifacts",
        ("U-WP-36",),
        "Kozea/WeasyPrint#1836",
    ),
    replaced(
        "pdf:build_fonts_dictionary",
        "writes the fonts of a book",
        "before it does, glyphs get their texts and content streams are written again",
        ("U-WP-33",),
        "Kozea/WeasyPrint#2841, #2869",
    ),
    replaced(
        "pdf:ColorProfile",
        "reads a colour profile from an open file",
        "the file is closed afterwards",
        ("U-WP-40",),
        NO_THREAD,
    ),
    replaced(
        "pdf.fonts:Font.clean",
        "cuts the file of a font down to the glyphs that are used",
        "on fonts with widened glyphs, the widths of the file are then those of the PDF",
        ("U-WP-33",),
        "Kozea/WeasyPrint#2841, #2869",
    ),
    called("pdf.stream:Stream.artifact", "paints as an artifact", "what is no text"),
    relied_on(
        "pdf:generate_pdf",
        "paints the pages, then writes fonts and tags",
        "links are annotated before tags are made, and content is painted before fonts are written",
    ),
    relied_on(
        "pdf.tags:add_tags",
        "makes the tag tree, page after page",
        "it numbers pages from 0 and hands on the marked content of each",
    ),
    relied_on(
        "pdf.anchors:add_links",
        "makes the annotations of a page's links",
        "it keeps each as `link_annotation` of its box",
    ),
    relied_on(
        "anchors:gather_anchors",
        "finds the links and anchors of a page",
        "the fourth item of a link is its box",
    ),
    relied_on(
        "draw.text:draw_first_line",
        "paints a run of text and notes glyphs, widths and texts in its font",
        "`text_layer.py` reads the operators that it writes",
    ),
    relied_on(
        "pdf.fonts:Font.__init__",
        "makes a font of a Pango font",
        "its `hash` is the font's name in content streams; `widths` and `to_unicode` are by glyph",
    ),
    asked_for("pdf.stream:Stream._tags", "the marked content of a page", "none where a PDF has no tags"),
)

_BOXES = (
    asked_for("document:Page._page_box", "the box of a page", "all boxes are found from it"),
    asked_for(
        "layout.absolute:AbsolutePlaceholder._box",
        "the box that a placeholder stands for",
        "numbers of paragraphs are placed absolutely",
    ),
    *(
        asked_for(f"formatting_structure.boxes:{name}", what, "boxes are told by their kind")
        for name, what in (
            ("TextBox", "a run of text"),
            ("LineBox", "a line"),
            ("InlineBox", "a piece of a line that holds others"),
            ("MarginBox", "a running head or a folio"),
            ("FootnoteAreaBox", "the place of a page's notes"),
            ("PageBox", "a page"),
        )
    ),
    asked_for("formatting_structure.boxes:Box.link", "the link of a box", "links inside links are dropped"),
    asked_for(
        "formatting_structure.boxes:Box.link_annotation",
        "what a reader can click",
        "it is called by its words",
    ),
    asked_for(
        "formatting_structure.boxes:Box.is_leader", "whether a box is leader dots", "no part of the text"
    ),
    *(
        called(f"formatting_structure.boxes:Box.{name}", what, why)
        for name, what, why in (
            ("translate", "moves a box with all in it", "numbers hang in the margin; lines are spread"),
            ("margin_width", "returns the outer width of a box", "where a number hangs"),
            ("content_box_x", "returns the left edge of a box's content", "where the text begins"),
            ("content_box_y", "returns the top edge of a box's content", "how full a page is"),
            (
                "is_in_normal_flow",
                "returns whether a box stands in the text",
                "what stands aside is not spread",
            ),
            ("is_absolutely_positioned", "returns whether a box has its own place", "which numbers hang"),
        )
    ),
)

registry: tuple[PrivateName, ...] = (
    *_FOOTNOTES,
    *_LINES,
    *_PARAGRAPHS,
    *_STYLES,
    *_ONCE,
    *_PAINTING,
    *_BOXES,
)
