pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Orders on hold, over the tiles; a touch takes one up again. */
FocusScope {
    id: root

    required property TabsModel vm

    focus: true
    Keys.onEscapePressed: root.vm.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space8
        spacing: Theme.space8

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space12

            Button {
                text: qsTr("Back")
                iconName: "back"
                kind: Button.Quiet
                onClicked: root.vm.close()
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Orders on hold")
                size: Theme.heading
                weight: Theme.bold
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ScrollList {
                anchors.fill: parent
                anchors.margins: Theme.hairline
                model: root.vm.rows
                emptyIcon: "hold"
                emptyTitle: qsTr("No order is on hold")
                emptyText: qsTr("Hold puts an order by until the guest comes back. It waits here.")
                Accessible.name: qsTr("Orders on hold")

                delegate: ListRow {
                    required property int index
                    required detail
                    required amount
                    required status
                    required tone

                    width: ListView.view.width
                    detailLines: 4
                    chevron: true
                    onClicked: root.vm.choose(index)
                }
            }
        }
    }
}
