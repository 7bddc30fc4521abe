pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Who may sign in on the tills of the shop. */
ColumnLayout {
    id: root

    required property PeopleModel vm

    spacing: Theme.space16

    Button {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.width320
        text: qsTr("New person")
        iconName: "plus"
        size: Button.Medium
        onClicked: root.vm.add()
    }
    Panel {
        Layout.fillWidth: true
        implicitHeight: list.implicitHeight

        ColumnLayout {
            id: list

            anchors.left: parent.left
            anchors.right: parent.right
            spacing: 0

            Repeater {
                id: rows

                model: root.vm.rows

                ListRow {
                    required property int index
                    required property var modelData

                    Layout.fillWidth: true
                    title: modelData.title
                    detail: modelData.detail
                    iconName: "user"
                    chevron: true
                    divided: index < rows.count - 1
                    onClicked: root.vm.choose(index)
                }
            }
        }
    }
    Item {
        visible: false // a sheet opens on the stage; here it takes no room

        LateSheet {
            wanted: root.vm.isOpen
            sourceComponent: PersonSheet {
                vm: root.vm
            }
        }
    }
}
