"""Measure a finished book as its readers meet it: what is story, how long notes are, how full pages are.

What is measured here is read from web pages and PDF alone, by rules of its own.
"""
