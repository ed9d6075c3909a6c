"""How buttons, choices and fields look in every window: flat, with one outline, in the colours of the theme."""


def control_style(colours: dict[str, str]) -> str:
    """Return the style sheet of controls; ``colours`` has those that ``_STYLE`` names, as ``#rrggbb``."""
    return _STYLE.format(**colours)


_STYLE = """
QPushButton, QToolButton[autoRaise="false"] {{ background: {button}; color: {text}; border: 1px solid {field};
    border-radius: 5px; padding: 3px 10px; }}
QToolButton[autoRaise="false"] {{ padding: 2px 7px; }}
QPushButton:hover, QToolButton[autoRaise="false"]:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked, QToolButton[autoRaise="false"]:pressed {{ background: {pressed}; }}
QPushButton:default {{ border-color: {accent}; }}
QPushButton:disabled, QToolButton[autoRaise="false"]:disabled {{ color: {faint}; border-color: {line}; }}
QPushButton::menu-indicator {{ image: url("{down}"); width: 10px; height: 6px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }}
QToolButton[autoRaise="true"] {{ border: 1px solid transparent; border-radius: 5px; padding: 2px 4px; }}
QToolButton[autoRaise="true"]:hover {{ background: {hover}; }}
QToolButton[autoRaise="true"]:pressed, QToolButton[autoRaise="true"]:checked {{ background: {pressed};
    border-color: {field}; }}
QToolButton[autoRaise="true"]:disabled {{ color: {faint}; }}
QToolButton[popupMode="2"] {{ padding-right: 17px; }}
QToolButton::menu-indicator {{ image: url("{down}"); width: 10px; height: 6px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 5px; }}
QComboBox {{ background: {button}; border: 1px solid {field}; border-radius: 5px;
    padding: 3px 6px; }}
QComboBox:editable {{ background: {paper}; padding-left: 3px; }}
QComboBox:hover:!editable {{ background: {hover}; }}
QComboBox:disabled {{ border-color: {line}; }}
QComboBox::drop-down {{ border: none; width: 16px; subcontrol-origin: padding; subcontrol-position: right center; }}
QComboBox::down-arrow {{ image: url("{down}"); width: 10px; height: 6px; }}
QComboBox QAbstractItemView {{ background: {panel}; border: 1px solid {field}; outline: none;
    selection-background-color: {selection}; selection-color: {text}; }}
QLineEdit {{ background: {paper}; border: 1px solid {field}; border-radius: 5px; padding: 3px 5px; }}
QLineEdit:disabled {{ border-color: {line}; }}
QPlainTextEdit {{ background: {paper}; border: 1px solid {field}; border-radius: 5px; padding: 2px; }}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
QListWidget::item, QTreeWidget::item {{ padding: 3px 2px; }}
QHeaderView {{ background: {panel}; }}
QHeaderView::section {{ background: {panel}; color: {muted}; border: none; border-bottom: 1px solid {line};
    padding: 3px 6px; }}
QProgressBar {{ background: {button}; border: 1px solid {field}; border-radius: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabWidget > QTabBar::tab {{ background: transparent; color: {text}; border: none;
    border-bottom: 2px solid transparent; padding: 5px 4px 4px 4px; margin: 0 7px; }}
QTabWidget > QTabBar::tab:selected {{ border-bottom-color: {accent}; font-weight: 600; }}
QTabWidget > QTabBar::tab:hover:!selected {{ border-bottom-color: {field}; }}
"""
