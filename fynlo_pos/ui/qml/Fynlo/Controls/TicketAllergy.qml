import QtQuick
import QtQuick.Layouts

/** The guest's allergy in a red band; a touch says that it was read. */
Tappable {
    id: root

    property bool asks: false
    property int size: Theme.heading

    enabled: root.asks
    spoken: root.asks ? qsTr("%1: touch when read").arg(root.text) : root.text
    round: 0
    padding: Theme.space8
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    ringInside: true
    Accessible.role: root.asks ? Accessible.Button : Accessible.AlertMessage

    background: Rectangle {
        color: Theme.stop

        Rectangle {
            anchors.fill: parent
            color: Theme.veil
            visible: root.down
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space8

        Icon {
            Layout.alignment: Qt.AlignTop
            icon: root.asks ? "warning" : "check"
            color: Theme.inkOn
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: root.text
                size: root.size
                weight: Theme.bold
                color: Theme.inkOn
            }
            Label {
                Layout.fillWidth: true
                visible: root.asks
                text: qsTr("Touch when you have read it")
                color: Theme.inkOn
            }
        }
    }
}
