pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../settings"
import "../shell"

/** How this till is set up, and the shop it stands in. Everything is saved as one goes. */
PageFrame {
    id: root

    required property SettingsModel vm

    title: qsTr("Settings")
    snackLeft: Theme.space16

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: parts.implicitHeight
            color: Theme.surface

            Tabs {
                id: parts

                anchors.fill: parent
                name: qsTr("Parts of the settings")
                options: [qsTr("This till"), qsTr("Printer"), qsTr("Shop"), qsTr("People")]
                current: root.vm.part
                onChosen: index => root.vm.showPart(index)
            }
        }
        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.vm.isAllowed
            padding: Theme.space24

            Loader {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.scaled(720)
                Layout.alignment: Qt.AlignHCenter
                Layout.bottomMargin: Theme.targetMain
                sourceComponent: [looks, printer, shop, people][root.vm.part]
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.vm.isAllowed
            iconName: "lock"
            title: qsTr("A manager can change this")
            text: qsTr("Ask one to sign in. Touch your name at the top to change person.")
        }
    }
    Component {
        id: looks

        LooksPart {
            vm: root.vm.looks
        }
    }
    Component {
        id: printer

        PrinterPart {
            vm: root.vm.printer
        }
    }
    Component {
        id: shop

        ShopPart {
            vm: root.vm.shop
        }
    }
    Component {
        id: people

        PeoplePart {
            vm: root.vm.people
        }
    }
    PersonSheet {
        vm: root.vm.people
    }
}
