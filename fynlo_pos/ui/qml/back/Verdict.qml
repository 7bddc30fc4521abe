import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** How two sums compare, in words, with a sign beside them. */
RowLayout {
    id: root

    required property string text
    required property bool isEven

    spacing: Theme.space8

    Icon {
        icon: root.isEven ? "check" : "warning"
        color: root.isEven ? Theme.go : Theme.warn
    }
    Label {
        Layout.fillWidth: true
        text: root.text
        size: Theme.heading
        weight: Theme.bold
        color: root.isEven ? Theme.go : Theme.warn
    }
}
