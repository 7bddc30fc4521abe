import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A quiet figure with its name. */
RowLayout {
    id: root

    property string text: ""
    property string amount: ""
    property int size: Theme.small
    property color color: Theme.quiet

    spacing: Theme.space8

    Label {
        Layout.fillWidth: true
        text: root.text
        size: root.size
        color: root.color
    }
    Amount {
        text: root.amount
        size: root.size
        color: root.color
    }
}
