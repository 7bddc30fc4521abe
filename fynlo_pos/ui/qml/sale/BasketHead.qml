import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** The order's call number and the name to call out. */
Item {
    id: root

    required property BasketModel basket

    signal rename

    implicitHeight: Math.max(number.implicitHeight, name.height)

    Label {
        id: number

        anchors.left: parent.left
        anchors.right: name.left
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        text: root.basket.title
        size: Theme.heading
        weight: Theme.bold
        lines: 1
    }
    Button {
        id: name

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width / 2)
        height: Math.max(Theme.targetRow, implicitHeight)
        text: root.basket.name !== "" ? root.basket.name : qsTr("Name")
        iconName: root.basket.name !== "" ? "" : "plus"
        accessibleName: root.basket.name !== "" ? qsTr("Name: %1").arg(root.basket.name) : qsTr("Add a name")
        kind: Button.Quiet
        onClicked: root.rename()
    }
}
