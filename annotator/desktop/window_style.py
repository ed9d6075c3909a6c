"""The style sheet of the window around the articles: panels with rounded edges, buttons, bars."""

from PySide6.QtWidgets import QApplication

from annotator.desktop.theme import Theme, mixed, outline


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme."""
    return _STYLE.format(
        title=round(QApplication.font().pointSizeF() * _TITLE_SCALE, 1),
        window=theme.window,
        panel=theme.panel,
        paper=theme.paper,
        line=theme.line,
        field=outline(theme),
        text=theme.text,
        muted=theme.muted,
        button=theme.button,
        hover=mixed(theme.text, theme.button, 0.06),
        accent=theme.accent,
        accent_text=theme.accent_text,
        warning=theme.warning,
        edge=mixed(theme.accent, theme.line, 0.55),
        handle=outline(theme),
    )


_TITLE_SCALE = 1.25
"""How much larger than the font of the desktop a title is."""

_STYLE = """
QMainWindow, QWidget#versions, QWidget#kinds, QWidget#preferences {{ background: {window}; }}
QListWidget#pages {{ background: {panel}; border: 1px solid {line}; border-width: 0 1px; padding: 10px 6px;
    outline: none; }}
QListWidget#pages::item {{ padding: 6px 10px; border-radius: 4px; }}
QListWidget#pages::item:selected {{ background: {accent}; color: {accent_text}; }}
QWidget#preferences QScrollArea, QWidget#preferences QScrollArea > QWidget > QWidget#page {{ background: {window}; }}
QFrame#panel {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; }}
QFrame#panel QListView, QFrame#panel QScrollArea, QFrame#panel QScrollArea > QWidget > QWidget {{
    background: {panel}; }}
QFrame#pane {{ background: {paper}; border: 1px solid {line}; border-radius: 6px; }}
QFrame#pane[active="true"] {{ border: 1px solid {edge}; }}
QFrame#find {{ background: {paper}; }}
QLabel#heading {{ font-weight: 600; }}
QLabel#title {{ font-size: {title}pt; font-weight: 600; color: {text}; }}
QLabel#source, QLabel#hint {{ color: {muted}; }}
QTabBar#lower::tab {{ background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 5px 4px 4px 4px; margin: 0 7px; }}
QTabBar#lower::tab:selected {{ border-bottom-color: {accent}; font-weight: 600; }}
QTabBar#lower::tab:hover {{ border-bottom-color: {edge}; }}
QTabBar#lower::tab:selected:focus {{ background: {hover}; border-radius: 4px; }}
QToolButton#tocheck {{ color: {warning}; font-weight: 600; }}
QToolButton#page, QToolButton#kind {{
    background: {button}; border: 1px solid {line}; border-radius: 5px; padding: 3px 10px; }}
QToolButton#kind[popupMode="2"] {{ padding-right: 20px; }}
QToolButton#kind:hover, QToolButton#page:hover {{ background: {hover}; }}
QToolButton#kind:disabled {{ color: {muted}; }}
QToolButton#page:checked {{ background: {accent}; border-color: {accent}; color: {accent_text}; }}
QToolButton#page:focus {{ border: 1px solid {text}; }}
QLineEdit#search {{ background: {paper}; border: 1px solid {field}; border-radius: 5px; padding: 4px 8px; }}
QLineEdit#search:focus {{ border: 1px solid {accent}; }}
QFrame#results QListView {{ background: {panel}; }}
QFrame#results QListView::item {{ padding: 4px 6px; border-radius: 4px; }}
QFrame#results QListView::item:selected {{ background: {accent}; color: {accent_text}; }}
QFrame#results {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; }}
QFrame#message {{ background: {panel}; border: 1px solid {line}; border-left: 4px solid {accent}; border-radius: 6px; }}
QFrame#message[error="true"] {{ border-left: 4px solid {warning}; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 1px; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 1px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenuBar {{ background: {window}; border: none; }}
QStatusBar {{ background: {window}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel, QStatusBar QToolButton {{ color: {muted}; }}
"""
