import QtQuick

/** A figure: right aligned in every language, on one line, never cut. */
Label {
    id: root

    /** Stands alone at the end of its line, not in a column of figures: that end changes sides. */
    property bool lone: false

    lines: 0
    wrapMode: Text.NoWrap
    elide: Text.ElideNone
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Theme.least
    // An explicit alignment is itself mirrored: asking for left gives right.
    horizontalAlignment: Theme.mirrored && !root.lone ? Text.AlignLeft : Text.AlignRight
}
