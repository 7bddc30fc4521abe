import QtQuick

/** A figure: right aligned in every language, on one line, never cut. */
Label {
    lines: 0
    wrapMode: Text.NoWrap
    elide: Text.ElideNone
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Theme.least
    // An explicit alignment is itself mirrored: asking for left gives right.
    horizontalAlignment: Theme.mirrored ? Text.AlignLeft : Text.AlignRight
}
