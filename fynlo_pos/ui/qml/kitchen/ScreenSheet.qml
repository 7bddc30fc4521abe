pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../shell"

/** Which station this screen is, and how it is read. */
Sheet {
    id: root

    required property BoardScreenModel vm

    title: root.vm.stations.length > 1 ? qsTr("Which station is this?") : qsTr("This screen")

    Repeater {
        model: root.vm.stations

        ListRow {
            required property int index
            required property string modelData

            Layout.fillWidth: true
            title: modelData
            iconName: "kitchen"
            chosen: index === root.vm.stationPlace
            mark: chosen ? "check" : ""
            onClicked: {
                root.close();
                root.vm.choose(index);
            }
        }
    }
    Switch {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space8
        text: qsTr("Large")
        detail: qsTr("Fewer orders side by side, to be read from far")
        on: root.vm.isLarge
        onChanged: on => root.vm.setLarge(on)
    }
    Divider {
        Layout.fillWidth: true
    }
    ListRow {
        Layout.fillWidth: true
        Layout.bottomMargin: root.vm.canLeave ? 0 : Theme.space16
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
        Layout.bottomMargin: Theme.space16
        visible: root.vm.canLeave
        title: qsTr("Exit")
        iconName: "exit"
        onClicked: root.vm.leave()
    }
    Item {
        visible: false // a sheet opens on the stage; here it takes no room

        CleanSheet {
            id: clean
        }
    }
}
