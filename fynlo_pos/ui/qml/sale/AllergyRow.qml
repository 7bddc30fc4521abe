import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A guest's allergy on the order; a touch changes it. */
Tappable {
    id: root

    spoken: qsTr("Allergy: %1").arg(root.text)
    implicitHeight: Math.max(Theme.targetRow, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.space8
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    ringInside: true

    background: Rectangle {
        color: Theme.stopSoft

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
            icon: "warning"
            color: Theme.stop
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("ALLERGY  %1").arg(root.text)
            weight: Theme.bold
            color: Theme.stop
        }
    }
}
