"""The characters of the scripts that the book is written in, as ranges for regular expressions."""

# Radicals, iteration marks and zero, the main block and its extensions, compatibility forms.
HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
ARABIC = "\u0620-\u06ff"
