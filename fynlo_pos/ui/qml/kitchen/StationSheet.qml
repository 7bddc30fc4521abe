pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Which station this screen is. */
Sheet {
    id: root

    required property BoardModel vm

    title: qsTr("Which station is this?")

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
                root.vm.chooseStation(index);
            }
        }
    }
}
