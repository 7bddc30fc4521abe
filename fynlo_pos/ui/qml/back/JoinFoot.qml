import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Back to a new shop, or on into the one that is joined. */
Rectangle {
    id: root

    required property JoiningModel vm

    implicitHeight: row.implicitHeight + 2 * Theme.space12
    color: Theme.surface

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.space12
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space16
        spacing: Theme.space12

        Button {
            text: qsTr("Back")
            iconName: "back"
            kind: Button.Quiet
            size: Button.Large
            enabled: root.vm.stage === 1
            onClicked: root.vm.close()
        }
        Item {
            Layout.fillWidth: true
        }
        Button {
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.scaled(96)
            Layout.preferredWidth: Theme.scaled(180)
            Layout.maximumWidth: Theme.scaled(180)
            text: qsTr("Join")
            kind: Button.Primary
            size: Button.Large
            enabled: root.vm.canJoin || busy
            busy: root.vm.stage === 2
            reason: root.vm.whyNot
            onClicked: root.vm.join()
        }
    }
}
