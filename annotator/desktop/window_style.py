"""The style sheet of the window around the articles: panels with rounded edges, buttons, bars."""

from annotator.desktop.theme import Theme, mixed


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme."""
    return _STYLE.format(
        window=theme.window,
        panel=theme.panel,
        paper=theme.paper,
        line=theme.line,
        text=theme.text,
        muted=theme.muted,
        button=theme.button,
        hover=mixed(theme.text, theme.button, 0.06),
        accent=theme.accent,
        accent_text=theme.accent_text,
        warning=theme.warning,
        edge=mixed(theme.accent, theme.line, 0.55),
        strong=mixed(theme.text, theme.panel, 0.92),
    )


_STYLE = """
QMainWindow {{ background: {window}; }}
QFrame#panel {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; }}
QFrame#panel QListView, QFrame#panel QScrollArea, QFrame#panel QScrollArea > QWidget > QWidget {{
    background: {panel}; }}
QFrame#pane {{ background: {paper}; border: 1px solid {line}; border-radius: 6px; }}
QFrame#pane[active="true"] {{ border: 1px solid {edge}; }}
QFrame#find {{ background: {paper}; }}
QLabel#heading {{ font-weight: 600; }}
QLabel#title {{ font-size: 12.5pt; font-weight: 600; color: {text}; }}
QLabel#source, QLabel#hint {{ color: {muted}; }}
QToolButton#page, QToolButton#kind {{
    background: {button}; border: 1px solid {line}; border-radius: 5px; padding: 3px 10px; }}
QToolButton#kind:hover, QToolButton#page:hover {{ background: {hover}; }}
QToolButton#kind:disabled {{ color: {muted}; }}
QToolButton#page:checked {{ background: {accent}; border-color: {accent}; color: {accent_text}; }}
QToolButton#page:focus {{ border: 1px solid {text}; }}
QLineEdit#search {{ background: {paper}; border: 1px solid {line}; border-radius: 5px; padding: 4px 8px; }}
QLineEdit#search:focus {{ border: 1px solid {accent}; }}
QFrame#results {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; }}
QFrame#message {{ background: {panel}; border: 1px solid {line}; border-left: 4px solid {accent}; border-radius: 6px; }}
QFrame#message[error="true"] {{ border-left: 4px solid {warning}; }}
QMenuBar {{ background: {window}; border: none; }}
QStatusBar {{ background: {window}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel, QStatusBar QToolButton {{ color: {muted}; }}
"""
