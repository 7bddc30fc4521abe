pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Before a new shop is founded: the shops on this network, and the way to one that is not found. */
Panel {
    id: root

    required property JoiningModel vm

    implicitHeight: list.implicitHeight

    ColumnLayout {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        Repeater {
            model: root.vm.shops

            ListRow {
                required property int index
                required property var modelData

                Layout.fillWidth: true
                title: modelData.title
                detail: modelData.detail
                iconName: "users"
                chevron: true
                onClicked: root.vm.chooseShop(index)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.space16
            visible: root.vm.isLooking
            spacing: Theme.space12

            Spinner {
                running: root.vm.isLooking
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Looking for a shop on this network")
                color: Theme.quiet
            }
        }
        ListRow {
            Layout.fillWidth: true
            title: qsTr("Join a shop that has a till already")
            detail: qsTr("By the code that its till shows, or by scanning it.")
            iconName: "qr"
            chevron: true
            divided: false
            onClicked: root.vm.typeAddress()
        }
    }
}
