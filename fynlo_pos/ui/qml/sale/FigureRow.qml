import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A quiet figure with its name. */
RowLayout {
    id: root

    property string text: ""
    property string amount: ""

    spacing: Theme.space8

    Label {
        Layout.fillWidth: true
        text: root.text
        size: Theme.small
        color: Theme.quiet
    }
    Amount {
        text: root.amount
        size: Theme.small
        color: Theme.quiet
    }
}
