pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Where the till leads: its pages, the lock, and the way out. */
Sheet {
    id: root

    required property Shell shell

    /** Two rows of it side by side where there is room: all of it is in sight. */
    readonly property bool sideways: width >= Theme.scaled(600)

    title: qsTr("Menu")
    wide: root.sideways

    GridLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space16
        columns: root.sideways ? 2 : 1
        uniformCellWidths: true
        columnSpacing: Theme.space16
        rowSpacing: 0

        Repeater {
            model: root.shell.menu

            ListRow {
                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                title: modelData.title
                iconName: modelData.icon
                chevron: true
                onClicked: {
                    root.close();
                    root.shell.goTo(modelData.name);
                }
            }
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Clean the screen")
            detail: qsTr("Touches do nothing for half a minute")
            iconName: "clean"
            onClicked: {
                root.close();
                clean.begin();
            }
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Lock the till")
            detail: qsTr("Open orders stay as they are")
            iconName: "lock"
            onClicked: {
                root.close();
                root.shell.lock();
            }
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: root.shell.isTraining ? qsTr("End the training") : qsTr("Exit")
            detail: root.shell.isTraining ? qsTr("Back to the real till") : ""
            iconName: "exit"
            onClicked: root.shell.exit()
        }
    }
    Item {
        visible: false // a sheet opens on the stage; here it takes no room

        CleanSheet {
            id: clean
        }
    }
}
