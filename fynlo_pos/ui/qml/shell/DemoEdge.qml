pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls

/** A striped amber edge and the word: nothing sold here is real. */
Rectangle {
    id: root

    property bool training: false

    implicitHeight: Math.ceil(word.implicitHeight)
    color: Theme.warnSoft
    clip: true

    Row {
        anchors.fill: parent
        spacing: Theme.space16

        Repeater {
            model: root.visible ? Math.ceil(root.width / Theme.space32) + 1 : 0

            Rectangle {
                width: Theme.space16
                height: root.height
                color: Theme.warn
            }
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: word.implicitWidth + 2 * Theme.space16
        height: parent.height
        color: Theme.warnSoft

        Label {
            id: word

            anchors.centerIn: parent
            text: root.training ? qsTr("Training: nothing here is a real sale") : qsTr("Demo: nothing here is a real sale")
            size: Theme.small
            weight: Theme.bold
            color: Theme.warn
        }
    }
}
