pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Where the till leads: its pages, the lock, and the way out. */
Sheet {
    id: root

    required property Shell shell

    title: qsTr("Menu")

    Repeater {
        model: root.shell.menu

        ListRow {
            required property var modelData

            Layout.fillWidth: true
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
        title: root.shell.isTraining ? qsTr("End the training") : qsTr("Exit")
        detail: root.shell.isTraining ? qsTr("Back to the real till") : ""
        iconName: "exit"
        onClicked: root.shell.exit()
    }
}
