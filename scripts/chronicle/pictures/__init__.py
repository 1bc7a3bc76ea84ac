"""Pictures that an editor puts into the book: which kinds all formats show, and what is published of them."""
