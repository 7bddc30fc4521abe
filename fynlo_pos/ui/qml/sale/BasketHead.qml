import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The order's call number and the name to call out. */
RowLayout {
    id: root

    required property BasketModel basket

    signal rename

    spacing: Theme.space8

    Label {
        Layout.fillWidth: true
        text: root.basket.title
        size: Theme.heading
        weight: Theme.bold
        lines: 1
    }
    Button {
        Layout.maximumWidth: root.width / 2
        text: root.basket.name !== "" ? root.basket.name : qsTr("Name")
        iconName: root.basket.name !== "" ? "" : "plus"
        accessibleName: root.basket.name !== "" ? qsTr("Name: %1").arg(root.basket.name) : qsTr("Add a name")
        kind: Button.Quiet
        onClicked: root.rename()
    }
}
